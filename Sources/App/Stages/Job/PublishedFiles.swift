internal import Digests
internal import Pipeline
internal import Workspace

/// Files of an offer's published revisions, each hashed once in a run: nobody changes them.
///
/// `check` and `plan` hold no lock; what changes beneath them is theirs to see or not.
final class PublishedFiles {
  private let disk: any Disk
  private var known: [String: StageRecord.Output] = [:]

  init(_ disk: any Disk) { self.disk = disk }

  /// The SHA-256 of a file by its absolute path; nil where none is there.
  func sha256(of path: String) throws -> String? { try file(path)?.sha256 }

  /// Whether an earlier run's output is still in a revision's folder, byte for byte.
  func hold(_ output: StageRecord.Output, in folder: String) -> Bool {
    // What cannot be read does not hold: then the stage runs again.
    guard let file = try? file(folder + "/" + output.path) else { return false }
    return file.bytes == output.bytes && file.sha256 == output.sha256
  }

  private func file(_ path: String) throws -> StageRecord.Output? {
    if let file = known[path] { return file }
    guard try disk.look(at: path)?.kind == .file else { return nil }
    let bytes = try disk.read(path)
    let file = StageRecord.Output(path: path, sha256: SHA256.hex(of: bytes), bytes: bytes.count)
    known[path] = file
    return file
  }
}
