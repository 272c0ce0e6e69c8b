internal import Digests
internal import Ledger
internal import Workspace

extension BookingIssuer {
  /// Publishes what was issued before a crash, and sees that the register ends with the ledger's last row.
  ///
  /// Whoever opens a workspace for writing calls this first. Gives the bookings that it published. Throws
  /// `IssuingError` when files were changed by somebody else.
  @discardableResult
  package func recover(with renderer: some BookingRenderer) throws -> [IssuedBooking] {
    let waiting = try ledger.read { try $0.unpublished() }
    for row in waiting { try publish(row, with: renderer) }
    if waiting.isEmpty { try checkRegister() }
    try removeLeftovers()
    return try waiting.map(issuedBooking)
  }

  /// Puts folder and register row of an issued revision into their places; each step is harmless when done twice.
  func publish(_ row: BookingRow, with renderer: some BookingRenderer) throws {
    try publishFolder(of: row, with: renderer)
    try register.ensure(row, after: try ledger.read { try $0.row(sequence: row.sequence - 1) })
    try ledger.transaction { try $0.markPublished(sequence: row.sequence) }
  }

  private func publishFolder(of row: BookingRow, with renderer: some BookingRenderer) throws {
    let disk = writer.disk
    let folder = try path(of: row)
    if try disk.exists(folder) {
      guard try hashes(of: folder) == row.files else { throw IssuingError.bookingChanged(folder: folder) }
    } else {
      if try hashes(of: staging(row)) != row.files { try stageAgain(row, with: renderer) }
      try disk.makeFolders(parentPath(of: folder))
      try disk.renameNoReplace(staging(row), to: folder)
    }
    try disk.syncFolder(parentPath(of: folder))
    try disk.syncFolder(writer.folder.work)
  }

  /// Makes lost files again from the frozen model.
  private func stageAgain(_ row: BookingRow, with renderer: some BookingRenderer) throws {
    let files = try renderer.render(model: row.model).files
    guard files.mapValues(SHA256.hex) == row.files else {
      throw IssuingError.renderingDiffers(folder: try path(of: row))
    }
    try stage(files, of: row)
  }

  /// Writes a revision's files, synced, into `work/`.
  func stage(_ files: [String: [UInt8]], of row: BookingRow) throws {
    let folder = try writer.makeStaging(stagingPrefix + String(row.sequence))
    try writer.disk.createFiles(in: folder, files)
  }

  private func checkRegister() throws {
    let (last, previous) = try ledger.read { ledger in
      let last = try ledger.lastRow()
      return (last, try last.flatMap { try ledger.row(sequence: $0.sequence - 1) })
    }
    guard let last else { return try register.ensureEmpty() }
    try register.ensure(last, after: previous)
  }

  /// What was staged and never committed.
  func removeLeftovers() throws {
    for entry in try writer.disk.list(writer.folder.work) where entry.name.hasPrefix(stagingPrefix) {
      try writer.disk.removeTree(writer.folder.work + "/" + entry.name)
    }
  }

  /// By file name; empty when there is no such folder.
  private func hashes(of folder: String) throws -> [String: String] {
    guard try writer.disk.exists(folder) else { return [:] }
    var hashes: [String: String] = [:]
    for name in try writer.disk.files(in: folder) {
      hashes[name] = SHA256.hex(of: try writer.disk.read(folder + "/" + name))
    }
    return hashes
  }
}

extension BookingIssuer {
  /// Where a revision's folder belongs.
  func path(of row: BookingRow) throws -> String {
    guard let key = SafeName(row.offerKey) else {
      throw IssuingError.unusableRendering("\(row.offerKey) is no key of an offer")
    }
    return writer.folder.offer(key).bookings + "/" + row.folder
  }

  func issuedBooking(_ row: BookingRow) throws -> IssuedBooking {
    IssuedBooking(bookingID: row.bookingID, revision: row.revision, folder: try path(of: row))
  }

  private func staging(_ row: BookingRow) -> String { writer.folder.work + "/" + stagingPrefix + String(row.sequence) }
}

/// The names in `work/` of revisions that are not published yet.
private let stagingPrefix = ".issue-"
