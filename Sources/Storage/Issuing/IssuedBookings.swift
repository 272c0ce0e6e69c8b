internal import Digests
package import Ledger
package import Workspace

/// Reads what was issued, also without the right to write: an agreement's newest revision, and whether its files are
/// still as they were issued.
package struct IssuedBookings: Sendable {
  private let workspace: WorkspaceFolder
  private let ledger: Ledger
  private let disk: any Disk

  package init(in workspace: WorkspaceFolder, ledger: Ledger, disk: any Disk) {
    self.workspace = workspace
    self.ledger = ledger
    self.disk = disk
  }

  /// The newest revision for an agreement, or nil when it was never booked.
  package func newest(ofAgreement key: String) throws -> IssuedBooking? {
    try ledger.read { try $0.lastRevision(ofAgreement: key) }.map(booking)
  }

  /// What is not as it was issued in the folders of an agreement's revisions, oldest first.
  package func damage(ofAgreement key: String) throws -> [DamagedFile] {
    try ledger.read { try $0.revisions(ofAgreement: key) }.flatMap { try damage(of: $0) }
  }

  func damage(of row: BookingRow) throws -> [DamagedFile] { try damage(of: row, in: try folder(of: row)) }

  /// In order of the names; files that were never issued do not count.
  func damage(of row: BookingRow, in folder: String) throws -> [DamagedFile] {
    try row.files.sorted { $0.key < $1.key }.compactMap { name, sha256 in
      let path = folder + "/" + name
      guard let status = try disk.look(at: path) else { return DamagedFile(path: path, kind: .missing) }
      guard status.kind == .file, SHA256.hex(of: try disk.read(path)) == sha256 else {
        return DamagedFile(path: path, kind: .changed)
      }
      return nil
    }
  }

  /// Where a revision's folder belongs.
  func folder(of row: BookingRow) throws -> String {
    guard let key = SafeName(row.offerKey) else {
      throw IssuingError.unusableRendering("\(row.offerKey) is no key of an offer")
    }
    return workspace.offer(key).bookings + "/" + row.folder
  }

  func booking(_ row: BookingRow) throws -> IssuedBooking {
    IssuedBooking(
      bookingID: row.bookingID, revision: row.revision, folder: try folder(of: row), model: row.model)
  }
}

/// One revision of a booking, where people find it.
package struct IssuedBooking: Sendable, Equatable {
  package var bookingID: String
  package var revision: Int
  /// Its folder: an absolute path.
  package var folder: String
  /// The frozen text from which all its files were made.
  package var model: String

  package init(bookingID: String, revision: Int, folder: String, model: String) {
    self.bookingID = bookingID
    self.revision = revision
    self.folder = folder
    self.model = model
  }
}

/// A file of an issued revision that is not as it was issued.
package struct DamagedFile: Sendable, Equatable {
  package enum Kind: Sendable {
    case missing, changed
  }

  /// Absolute.
  package var path: String
  package var kind: Kind

  package init(path: String, kind: Kind) {
    self.path = path
    self.kind = kind
  }
}
