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
    return try waiting.map(issued.booking)
  }

  /// Puts folder and register row of an issued revision into their places; each step is harmless when done twice.
  func publish(_ row: BookingRow, with renderer: some BookingRenderer) throws {
    try publishFolder(of: row, with: renderer)
    try register.ensure(row, after: try ledger.read { try $0.row(sequence: row.sequence - 1) })
    try ledger.transaction { try $0.markPublished(sequence: row.sequence) }
  }

  private func publishFolder(of row: BookingRow, with renderer: some BookingRenderer) throws {
    let folder = try issued.folder(of: row)
    guard try writer.disk.exists(folder) else {
      if try !isWhole(staging(row), row) { try stageAgain(row, Set(row.files.keys), with: renderer) }
      return try moveIntoPlace(row)
    }
    // The folder has just got its name: nobody else has anything to put there.
    let stray = try writer.disk.files(in: folder).subtracting(row.files.keys).sorted().first
    if let stray { throw IssuingError.bookingChanged(file: folder + "/" + stray) }
    try restoreFiles(of: row, with: renderer)
    // Whoever died may have done so before these names were on the disk.
    try writer.disk.syncFolder(parentPath(of: folder))
    try writer.disk.syncFolder(writer.folder.work)
  }

  /// Gives a revision's staged folder its name among the offer's bookings.
  func moveIntoPlace(_ row: BookingRow) throws {
    let folder = try issued.folder(of: row)
    try writer.disk.makeFolders(parentPath(of: folder))
    try writer.disk.renameNoReplace(staging(row), to: folder)
    try writer.disk.syncFolder(parentPath(of: folder))
    try writer.disk.syncFolder(writer.folder.work)
  }

  private func isWhole(_ staging: String, _ row: BookingRow) throws -> Bool {
    guard try issued.damage(of: row, in: staging).isEmpty else { return false }
    return try writer.disk.files(in: staging).count == row.files.count
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

  /// The folder in `work/` of a revision that is not published yet.
  func staging(_ row: BookingRow) -> String { writer.folder.work + "/" + stagingPrefix + String(row.sequence) }
}

/// The names in `work/` of revisions that are not published yet.
private let stagingPrefix = ".issue-"
