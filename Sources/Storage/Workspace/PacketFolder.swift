internal import CLinux
internal import Glibc

/// A packet from a stranger, read without trusting it.
///
/// Every path stays beneath the packet's folder, also through symbolic links; a FIFO does not block; a file is measured
/// before a byte of it is read. Source: openat2(2), RESOLVE_BENEATH.
package struct PacketFolder: Sendable {
  /// As it was given.
  package let path: String
  private let folder: OpenFile
  private let followsLinks: Bool

  /// Opens the packet's folder; throws when it is missing or no folder.
  ///
  /// `followsLinks: false` refuses every symbolic link, as is done by itself where the kernel has no `openat2`.
  package init(_ path: String, followsLinks: Bool = true) throws(DiskError) {
    self.path = path
    self.folder = try OpenFile(path, O_RDONLY | O_DIRECTORY, operation: "open packet")
    self.followsLinks = followsLinks
  }

  /// The bytes of a file; `path` is relative to the packet, with `/`.
  package func read(_ path: String, limit: Int) throws(FileRefusal) -> [UInt8] {
    let (file, size) = try open(path)
    guard size <= limit else { throw .tooLarge(size: size, limit: limit) }
    do {
      // The file may grow while it is read: one byte more than the limit tells.
      let bytes = try file.read(from: 0, limit: min(size, limit) + 1)
      guard bytes.count <= limit else { throw FileRefusal.tooLarge(size: bytes.count, limit: limit) }
      return bytes
    } catch let error as DiskError {
      throw .unreadable(code: error.code)
    } catch let refusal as FileRefusal {
      throw refusal
    } catch {
      throw .unreadable(code: EIO)
    }
  }

  /// The size of a file in bytes, with the same refusals as reading it.
  package func size(of path: String) throws(FileRefusal) -> Int { try open(path).size }

  /// The names in a folder of the packet (`""` is the packet itself), in the order of their bytes.
  package func list(_ path: String = "") throws(FileRefusal) -> [FolderEntry] {
    let folder = try openBeneath(path.isEmpty ? "." : path, O_DIRECTORY)
    do { return try folder.entries() } catch { throw .unreadable(code: error.code) }
  }

  private func open(_ path: String) throws(FileRefusal) -> (file: OpenFile, size: Int) {
    guard isAllowed(path) else { throw .nameNotAllowed }
    let file = try openBeneath(path, 0)
    let status: FileStatus
    do { status = try file.status() } catch { throw .unreadable(code: error.code) }
    switch status.kind {
    case .file: return (file, status.size)
    case .folder: throw .isFolder
    default: throw .notAFile
    }
  }

  private func openBeneath(_ path: String, _ flags: Int32) throws(FileRefusal) -> OpenFile {
    // The kernel would let `a/../b` through, but no honest form needs it.
    if path.hasPrefix("/") || path.split(separator: "/").contains("..") { throw .leavesPacket }
    var result = followsLinks ? linux_open_beneath(folder.descriptor, path, flags) : -ENOSYS
    // EPERM: a sandbox that does not know the call.
    if result == -ENOSYS || result == -EPERM { result = linux_walk_beneath(folder.descriptor, path, flags) }
    guard result < 0 else { return OpenFile(descriptor: result, path: path) }
    switch -result {
    case EXDEV, ELOOP: throw .leavesPacket
    case ENOENT, ENOTDIR: throw .missing(nearest: nearestFile(to: path))
    case ENAMETOOLONG: throw .nameNotAllowed
    // What openat says about a socket, and about a device without a driver.
    case ENXIO, ENODEV: throw .notAFile
    default: throw .unreadable(code: -result)
    }
  }
}

private func isAllowed(_ path: String) -> Bool {
  !path.isEmpty && path.utf8.count <= 1024
    && path.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control && $0 != "\\" }
}
