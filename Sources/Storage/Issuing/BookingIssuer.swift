internal import Digests
package import Ledger
package import Workspace

/// Issues booking revisions: the one place where ledger, files and register meet, and the recovery that makes them
/// agree.
///
/// Files and SQLite cannot share a transaction. So a revision is frozen and rendered, then committed to the ledger,
/// which is the moment of issue; and only then published: its folder renamed into place, its register row added.
/// Whatever dies in between is done again from the ledger. What a booking says is none of this room's business.
package struct BookingIssuer: Sendable {
  let writer: WorkspaceWriter
  let ledger: Ledger
  let register: Register
  /// What was issued, to look at.
  var issued: IssuedBookings { IssuedBookings(in: writer.folder, ledger: ledger, disk: writer.disk) }

  /// `registerHeader` is the first line of `register.csv`, without its line end.
  package init(writer: WorkspaceWriter, ledger: Ledger, registerHeader: String) {
    self.writer = writer
    self.ledger = ledger
    self.register = Register(path: writer.folder.register, header: registerHeader, disk: writer.disk)
  }

  /// Issues what the draft says unless that is the agreement's newest revision already; recovers first, and makes lost
  /// files of the agreement's revisions again.
  ///
  /// Throws `IssuingError.bookingChanged` when a file of theirs was changed. Throws before the commit: then nothing was issued and no number is used. Throws after it: then it is issued, and
  /// the next start publishes it.
  package func issue(
    _ draft: BookingDraft, at issuedAt: Int64, with renderer: some BookingRenderer
  ) throws -> IssueOutcome {
    try recover(with: renderer)
    let restored = try restoreFiles(ofAgreement: draft.agreementKey, with: renderer)
    let (row, isNew) = try commit(draft, at: issuedAt, with: renderer)
    if isNew { try publish(row, with: renderer) }
    let booking = try issued.booking(row)
    return isNew ? .issued(booking) : .alreadyIssued(booking, restored: restored)
  }

  private func commit(
    _ draft: BookingDraft, at issuedAt: Int64, with renderer: some BookingRenderer
  ) throws -> (row: BookingRow, isNew: Bool) {
    do {
      return try ledger.transaction { transaction in
        let last = try transaction.lastRevision(ofAgreement: draft.agreementKey)
        if let last, last.contentSHA256 == draft.contentSHA256 { return (last, false) }
        let row = try makeRow(draft, at: issuedAt, after: last, with: renderer, transaction)
        try transaction.insert(row)
        return (row, true)
      }
    } catch {
      // What cannot be removed now is removed by the next start; the first error says more.
      try? removeLeftovers()
      throw error
    }
  }

  /// Freezes a revision, renders it and leaves its files, synced, in `work/`.
  private func makeRow(
    _ draft: BookingDraft, at issuedAt: Int64, after last: BookingRow?, with renderer: some BookingRenderer,
    _ transaction: LedgerTransaction
  ) throws -> BookingRow {
    let above = try transaction.lastRow()
    let number = try last?.bookingNumber ?? transaction.highestBookingNumber() + 1
    let frozen = FrozenIssue(
      bookingID: last?.bookingID ?? bookingID(year: draft.year, number: number),
      revision: (last?.revision ?? 0) + 1, sequence: (above?.sequence ?? 0) + 1, issuedAt: issuedAt,
      previousRowSHA256: SHA256.hex(of: above?.registerLine ?? register.header),
      supersedes: last.map { SupersededRevision(revision: $0.revision, jsonSHA256: $0.jsonSHA256) })
    let model = try renderer.model(for: frozen)
    let rendered = try renderer.render(model: model)
    let row = BookingRow(
      sequence: frozen.sequence, bookingNumber: number, bookingID: frozen.bookingID, revision: frozen.revision,
      offerKey: draft.offerKey, agreementKey: draft.agreementKey, contentSHA256: draft.contentSHA256, model: model,
      jsonSHA256: rendered.jsonSHA256, folder: rendered.folderName, files: rendered.files.mapValues(SHA256.hex),
      registerLine: rendered.registerLine,
      registerEnd: register.end(ofRow: rendered.registerLine, after: above), issuedAt: issuedAt)
    try checkUsable(row)
    try stage(rendered.files, of: row)
    return row
  }

  /// Looks for what could not be published, while it still costs nothing to say so.
  private func checkUsable(_ row: BookingRow) throws {
    guard isFileName(row.folder), !row.files.isEmpty, row.files.keys.allSatisfy(isFileName) else {
      throw IssuingError.unusableRendering("its folder or a file has no usable name")
    }
    // On bytes: for Swift, CR LF is one character.
    guard !row.registerLine.utf8.contains(where: { $0 == 0x0D || $0 == 0x0A }) else {
      throw IssuingError.unusableRendering("its register row has a line end in it")
    }
    let folder = try issued.folder(of: row)
    if try writer.disk.exists(folder) { throw IssuingError.folderTaken(folder: folder) }
  }
}

/// What came of issuing.
package enum IssueOutcome: Sendable, Equatable {
  case issued(IssuedBooking)
  /// The agreement's newest revision says the same. Nothing was written but lost files of its revisions: their paths.
  case alreadyIssued(IssuedBooking, restored: [String])

  package var booking: IssuedBooking {
    switch self {
    case .issued(let booking), .alreadyIssued(let booking, _): booking
    }
  }
}

/// `BKG-2026-000123`; from a million on, the number just has more digits.
private func bookingID(year: Int, number: Int) -> String {
  let digits = String(number)
  return "BKG-\(year)-" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
}
