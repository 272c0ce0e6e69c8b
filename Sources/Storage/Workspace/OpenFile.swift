internal import Glibc

/// An open file descriptor with the path it came from; closed when the last owner lets go.
final class OpenFile: Sendable {
  let descriptor: Int32
  let path: String

  init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  /// Opens a path; a new file gets `mode`.
  convenience init(
    _ path: String, _ flags: Int32, _ mode: UInt32 = 0, operation: String
  ) throws(DiskError) {
    let descriptor = open(path, flags | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw DiskError(operation: operation, path: path, code: errno) }
    self.init(descriptor: descriptor, path: path)
  }

  deinit { close(descriptor) }

  /// Gives the lock back, also where a process that is just being started holds a copy of the descriptor: with a lock that ends when
  /// its last descriptor closes, the next to ask would be told that somebody still works. Source: flock(2).
  func unlock() { flock(descriptor, LOCK_UN) }

  func status() throws(DiskError) -> FileStatus {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw error("look at") }
    return FileStatus(status)
  }

  /// At most `limit` bytes from an offset; fewer only at the end of the file.
  func read(from offset: Int, limit: Int) throws(DiskError) -> [UInt8] {
    guard limit > 0 else { return [] }
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      while count < limit {
        let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
        let got = pread(descriptor, rest.baseAddress, rest.count, offset + count)
        if got > 0 { count += got }
        if got == 0 { return }
        if got < 0 && errno != EINTR {
          code = errno
          return
        }
      }
    }
    guard code == 0 else { throw DiskError(operation: "read", path: path, code: code) }
    return bytes
  }

  /// Writes everything; more than one write only where the system takes less than asked for.
  func write(_ bytes: [UInt8]) throws(DiskError) {
    var code: Int32 = 0
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let part = UnsafeRawBufferPointer(rebasing: rest)
        let written = Glibc.write(descriptor, part.baseAddress, part.count)
        if written >= 0 {
          rest = rest.dropFirst(written)
        } else if errno != EINTR {
          code = errno
          return
        }
      }
    }
    guard code == 0 else { throw DiskError(operation: "write", path: path, code: code) }
  }

  /// Never tried twice: after a failed sync the kernel may have dropped the bytes. Source: fsync(2).
  func sync() throws(DiskError) {
    if fsync(descriptor) != 0 { throw error("sync") }
  }

  /// False when another process holds the lock.
  func tryLock() throws(DiskError) -> Bool {
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
    if errno == EWOULDBLOCK { return false }
    throw error("lock")
  }

  private func error(_ operation: String) -> DiskError { DiskError(operation: operation, path: path, code: errno) }
}

extension FileStatus {
  init(_ status: stat) {
    self.init(kind: FileKind(mode: status.st_mode), size: Int(status.st_size))
  }
}

extension FileKind {
  /// Source: inode(7), S_IFMT.
  init(mode: UInt32) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .symbolicLink
    default: self = .other
    }
  }
}
