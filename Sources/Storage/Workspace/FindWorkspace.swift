internal import Glibc

/// The workspace that a packet belongs to: the one named, else the folder of the nearest `bindery.json` above the
/// packet.
///
/// A `bindery.json` in the packet itself is never looked at: packets come from strangers. Nil when there is none.
/// Throws when a path does not exist.
package func findWorkspace(
  startingAt packet: String, explicit: String? = nil, disk: some Disk = RealDisk()
) throws(DiskError) -> WorkspaceFolder? {
  if let explicit { return WorkspaceFolder(root: try realPath(explicit)) }
  var folder = try realPath(packet)
  while folder != "/" {
    folder = parentPath(of: folder)
    let candidate = WorkspaceFolder(root: folder == "/" ? "" : folder)
    if try disk.look(at: candidate.settings)?.kind == .file { return candidate }
  }
  return nil
}

/// The absolute path without symbolic links, `.` and `..`; throws when nothing is there.
package func realPath(_ path: String) throws(DiskError) -> String {
  guard let resolved = realpath(path, nil) else { throw DiskError(operation: "find", path: path, code: errno) }
  defer { free(resolved) }
  return String(cString: resolved)
}
