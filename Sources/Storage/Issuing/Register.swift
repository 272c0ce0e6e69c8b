internal import Ledger
internal import Workspace

/// `register.csv`: a header and one row a booking revision, each ended by CR LF; it only grows.
struct Register {
  let path: String
  let header: String
  let disk: any Disk

  /// Size of the file in bytes when a row after `previous` has been added.
  func end(ofRow line: String, after previous: BookingRow?) -> Int {
    (previous?.registerEnd ?? 0) + addition(line, after: previous).count
  }

  /// Sees that the file ends with `row`: adds what is missing of it, nothing when it is there.
  ///
  /// Throws `IssuingError.registerChanged` when the end of the file is neither the row before nor a part of this row.
  func ensure(_ row: BookingRow, after previous: BookingRow?) throws {
    let wanted = addition(row.registerLine, after: previous)
    let found = try tail(after: previous)
    guard wanted.starts(with: found) else { throw changed(found, wanted, after: previous) }
    if found.count < wanted.count { try disk.appendDurably(path, Array(wanted[found.count...])) }
  }

  /// Sees that nobody wrote rows while the ledger has none.
  func ensureEmpty() throws {
    let found = try tail(after: nil)
    let wanted = lineBytes(header)
    guard wanted.starts(with: found) else { throw changed(found, wanted, after: nil) }
  }

  /// What stands after the row `previous`, which must be there in full.
  private func tail(after previous: BookingRow?) throws -> [UInt8] {
    guard let previous else { return try disk.exists(path) ? try disk.read(path) : [] }
    let line = lineBytes(previous.registerLine)
    let start = previous.registerEnd - line.count
    let found = try disk.exists(path) ? try disk.read(path, from: start) : []
    guard found.starts(with: line) else { throw IssuingError.registerChanged(path: path, atByte: start) }
    return Array(found[line.count...])
  }

  private func addition(_ line: String, after previous: BookingRow?) -> [UInt8] {
    previous == nil ? lineBytes(header) + lineBytes(line) : lineBytes(line)
  }

  private func changed(_ found: [UInt8], _ wanted: [UInt8], after previous: BookingRow?) -> IssuingError {
    let equal = zip(found, wanted).prefix { $0 == $1 }.count
    return .registerChanged(path: path, atByte: (previous?.registerEnd ?? 0) + equal)
  }
}

private func lineBytes(_ line: String) -> [UInt8] { Array(line.utf8) + [0x0D, 0x0A] }
