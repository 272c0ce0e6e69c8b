internal import Digests
internal import Ledger
internal import Workspace

extension BookingIssuer {
  /// Sees that the folders of an agreement's revisions are as they were issued, and makes again what is missing.
  ///
  /// Gives the paths of what was made again. Throws `IssuingError.bookingChanged` when a file was changed: what people
  /// changed is theirs to look at.
  func restoreFiles(ofAgreement key: String, with renderer: some BookingRenderer) throws -> [String] {
    let rows = try ledger.read { try $0.revisions(ofAgreement: key) }
    return try rows.flatMap { try restoreFiles(of: $0, with: renderer) }
  }

  /// The same for one revision.
  @discardableResult
  func restoreFiles(of row: BookingRow, with renderer: some BookingRenderer) throws -> [String] {
    let damage = try issued.damage(of: row)
    if let changed = damage.first(where: { $0.kind == .changed }) {
      throw IssuingError.bookingChanged(file: changed.path)
    }
    if damage.isEmpty { return [] }
    try stageAgain(row, Set(damage.map { lastName(of: $0.path) }), with: renderer)
    guard try writer.disk.exists(parentPath(of: damage[0].path)) else {
      try moveIntoPlace(row)
      return damage.map(\.path)
    }
    for file in damage {
      try writer.disk.renameNoReplace(staging(row) + "/" + lastName(of: file.path), to: file.path)
    }
    try writer.disk.syncFolder(try issued.folder(of: row))
    try writer.disk.removeTree(staging(row))
    return damage.map(\.path)
  }

  /// Makes files again from the frozen model; they have to be the bytes that were issued.
  func stageAgain(_ row: BookingRow, _ names: Set<String>, with renderer: some BookingRenderer) throws {
    let files = try renderer.render(model: row.model).files.filter { names.contains($0.key) }
    guard files.mapValues(SHA256.hex) == row.files.filter({ names.contains($0.key) }) else {
      throw IssuingError.renderingDiffers(folder: try issued.folder(of: row))
    }
    try stage(files, of: row)
  }
}
