extension Disk {
  /// Writes read-only files into a folder, makes the folders between, and syncs everything but the folder's own name.
  ///
  /// The keys are relative paths; throws `WorkspaceError.nameNotAllowed` for one that could leave the folder. Those in `written` are
  /// there already, with their folders.
  package func createFiles(in folder: String, _ files: [String: [UInt8]], written: Set<String> = []) throws {
    try writeFiles(in: folder, files, written: written)
    for name in folders(between: files).reversed() { try syncFolder(folder + "/" + name) }
    try syncFolder(folder)
  }

  /// As above, but a power cut may take the files' names.
  func writeFiles(in folder: String, _ files: [String: [UInt8]], written: Set<String>) throws {
    for name in files.keys where !isRelativePath(name) { throw WorkspaceError.nameNotAllowed(name) }
    let there = Set(written.flatMap(foldersAbove))
    for name in folders(between: files) where !there.contains(name) { try makeFolder(folder + "/" + name) }
    let missing = files.filter { !written.contains($0.key) }
    for (name, bytes) in missing.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      try createFile(folder + "/" + name, bytes, .readOnly)
    }
  }

  /// Those above before those below.
  private func folders(between files: [String: [UInt8]]) -> [String] {
    Set(files.keys.flatMap(foldersAbove)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The relative paths of everything below a folder that is not a folder itself.
  package func files(in folder: String) throws(DiskError) -> Set<String> {
    var found: Set<String> = []
    for entry in try list(folder) {
      guard entry.kind == .folder else {
        found.insert(entry.name)
        continue
      }
      for name in try files(in: folder + "/" + entry.name) { found.insert(entry.name + "/" + name) }
    }
    return found
  }
}

/// `a/b/c` has `a` and `a/b` above it.
private func foldersAbove(_ path: String) -> [String] {
  let names = path.split(separator: "/").dropLast()
  return names.indices.map { names[...$0].joined(separator: "/") }
}

private func isRelativePath(_ path: String) -> Bool {
  path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { isFileName(String($0)) }
}

/// Whether a text can be the name of one file: not empty, no `.` or `..`, no slash, no control character, not too long.
package func isFileName(_ name: String) -> Bool {
  !name.isEmpty && name != "." && name != ".." && name.utf8.count <= 255
    && !name.utf8.contains { $0 < 0x20 || $0 == 0x7F || $0 == 0x2F }
}
