internal import Glibc

extension OpenFile {
  /// The names in this folder, without following any of them.
  func entries() throws(DiskError) -> [FolderEntry] {
    // The stream owns its descriptor, so it gets one of its own; and that one has its own place in the folder.
    let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0, let stream = fdopendir(copy) else {
      let code = errno
      if copy >= 0 { close(copy) }
      throw DiskError(operation: "list", path: path, code: code)
    }
    defer { closedir(stream) }
    var found: [(bytes: [UInt8], entry: FolderEntry)] = []
    while true {
      errno = 0
      guard let item = readdir(stream) else { break }
      let bytes = nameBytes(item)
      if bytes == [0x2E] || bytes == [0x2E, 0x2E] { continue }
      found.append((bytes, FolderEntry(bytes, kind: kind(of: item))))
    }
    guard errno == 0 else { throw DiskError(operation: "list", path: path, code: errno) }
    return found.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }.map(\.entry)
  }

  private func kind(of item: UnsafeMutablePointer<dirent>) -> FileKind {
    switch Int(item.pointee.d_type) {
    case DT_REG: return .file
    case DT_DIR: return .folder
    case DT_LNK: return .symbolicLink
    case DT_UNKNOWN: break
    default: return .other
    }
    // Some file systems leave the kind out of their folders.
    var status = stat()
    let name = nameBytes(item).map { CChar(bitPattern: $0) } + [0]
    return fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? FileStatus(status).kind : .other
  }
}

extension FolderEntry {
  fileprivate init(_ bytes: [UInt8], kind: FileKind) {
    let text = String(validating: bytes, as: UTF8.self)
    self.init(name: text ?? String(decoding: bytes, as: UTF8.self), isUTF8: text != nil, kind: kind)
  }
}

private func nameBytes(_ item: UnsafeMutablePointer<dirent>) -> [UInt8] {
  withUnsafeBytes(of: &item.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
}
