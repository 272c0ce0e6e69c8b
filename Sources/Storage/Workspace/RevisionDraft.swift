/// Files of a revision that will be published if nothing stops it, written while something else is waited for. Unless it is published
/// they are gone with it.
package final class RevisionDraft {
  private let staging: String
  private let disk: any Disk
  /// By their paths in the revision.
  private var files: [String: [UInt8]] = [:]
  private var isTaken = false

  fileprivate init(_ staging: String, _ disk: any Disk) throws(DiskError) {
    (self.staging, self.disk) = (staging, disk)
    try disk.makeFolder(staging + "/packet")
  }

  // What cannot be removed now is removed by the next start.
  deinit { if !isTaken { try? disk.removeTree(staging) } }

  /// Writes files, by their paths in the revision, that it has not got yet.
  package func add(_ added: [String: [UInt8]]) throws {
    let all = files.merging(added) { _, new in new }
    try disk.writeFiles(in: staging + "/packet", all, written: Set(files.keys))
    files = all
  }

  /// The folder, and which of a revision's files are in it already; nil where the draft has others.
  func take(for revision: [String: [UInt8]]) -> (staging: String, written: Set<String>)? {
    guard files.allSatisfy({ revision[$0.key] == $0.value }) else { return nil }
    isTaken = true
    return (staging, Set(files.keys))
  }
}

extension WorkspaceWriter {
  /// A draft of the offer's next revision, empty.
  package func draftRevision(of key: SafeName) throws(DiskError) -> RevisionDraft {
    try RevisionDraft(try makeStaging(revisionStaging + key.text), disk)
  }
}
