internal import CLinux
internal import Glibc

/// The disk of this machine.
package struct RealDisk: Disk {
  package init() {}

  package func makeFolder(_ path: String) throws(DiskError) {
    try check("make folder", path) { mkdir(path, 0o755) }
  }

  package func createFile(
    _ path: String, _ bytes: [UInt8], _ permissions: FilePermissions
  ) throws(DiskError) {
    let file = try OpenFile(path, O_WRONLY | O_CREAT | O_EXCL, permissions.rawValue, operation: "create")
    try file.write(bytes)
    try file.sync()
  }

  package func syncFolder(_ path: String) throws(DiskError) {
    try OpenFile(path, O_RDONLY | O_DIRECTORY, operation: "sync").sync()
  }

  package func renameNoReplace(_ path: String, to newPath: String) throws(DiskError) {
    let result = linux_rename_no_replace(path, newPath)
    guard result == 0 else { throw DiskError(operation: "rename to", path: newPath, code: -result) }
  }

  package func rename(_ path: String, to newPath: String) throws(DiskError) {
    try check("rename to", newPath) { Glibc.rename(path, newPath) }
  }

  package func link(_ path: String, as newPath: String) throws(DiskError) {
    try check("link", newPath) { Glibc.link(path, newPath) }
  }

  package func symlink(_ path: String, to target: String) throws(DiskError) {
    try check("link", path) { Glibc.symlink(target, path) }
  }

  package func unlink(_ path: String) throws(DiskError) {
    try check("remove", path) { Glibc.unlink(path) }
  }

  package func removeTree(_ path: String) throws(DiskError) {
    guard let status = try look(at: path) else { return }
    guard status.kind == .folder else { return try unlink(path) }
    for entry in try list(path) { try removeTree(path + "/" + entry.name) }
    try check("remove", path) { rmdir(path) }
  }

  package func appendDurably(_ path: String, _ bytes: [UInt8]) throws(DiskError) {
    let file = try OpenFile(path, O_WRONLY | O_APPEND | O_CREAT, FilePermissions.editable.rawValue, operation: "open")
    try file.write(bytes)
    try file.sync()
  }

  package func tryLock(_ path: String) throws(DiskError) -> HeldLock? {
    let file = try OpenFile(path, O_RDWR | O_CREAT, FilePermissions.editable.rawValue, operation: "lock")
    return try file.tryLock() ? HeldLock { file.unlock() } : nil
  }
}

extension RealDisk {
  package func look(at path: String) throws(DiskError) -> FileStatus? {
    var status = stat()
    guard lstat(path, &status) != 0 else { return FileStatus(status) }
    let code = errno
    if code == ENOENT || code == ENOTDIR { return nil }
    throw DiskError(operation: "look at", path: path, code: code)
  }

  package func list(_ folder: String) throws(DiskError) -> [FolderEntry] {
    let file = try OpenFile(folder, O_RDONLY | O_DIRECTORY, operation: "list")
    return try file.entries()
  }

  package func read(_ path: String, from offset: Int) throws(DiskError) -> [UInt8] {
    let file = try OpenFile(path, O_RDONLY, operation: "read")
    return try file.read(from: offset, limit: file.status().size - offset)
  }

  package func readLink(_ path: String) throws(DiskError) -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &buffer, buffer.count)
    guard count >= 0 else { throw DiskError(operation: "read link", path: path, code: errno) }
    return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

private func check(_ operation: String, _ path: String, _ call: () -> Int32) throws(DiskError) {
  if call() != 0 { throw DiskError(operation: operation, path: path, code: errno) }
}
