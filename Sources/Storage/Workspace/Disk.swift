/// Every durable effect the program has, and the reads that decide about them, one call each and synchronous.
///
/// Whatever must survive a crash goes through here, so that a simulated disk can fail any one call, or forget what was
/// never synced. Paths are absolute and made by `WorkspaceFolder`; names from outside are checked before they get here.
/// Not for reading packets of strangers: that is `PacketFolder`.
package protocol Disk: Sendable {
  /// Makes one folder; an error when the name is taken or the parent is missing.
  func makeFolder(_ path: String) throws(DiskError)

  /// Writes a new file and syncs its bytes; an error when the name is taken. Its folder is not synced.
  func createFile(_ path: String, _ bytes: [UInt8], _ permissions: FilePermissions) throws(DiskError)

  /// Makes the names in a folder survive a power cut.
  func syncFolder(_ path: String) throws(DiskError)

  /// Renames a file or folder; `DiskError.isTaken` when the new name exists.
  func renameNoReplace(_ path: String, to newPath: String) throws(DiskError)

  /// Renames and replaces: for pointers such as `current` only, never for an issued artifact.
  func rename(_ path: String, to newPath: String) throws(DiskError)

  /// Gives a file a second name; `DiskError.isTaken` when the name exists.
  func link(_ path: String, as newPath: String) throws(DiskError)

  /// Makes a symbolic link at `path` that says `target`.
  func symlink(_ path: String, to target: String) throws(DiskError)

  /// Removes one file or symbolic link.
  func unlink(_ path: String) throws(DiskError)

  /// Removes a folder with everything in it, never following a link; nothing to remove is fine.
  func removeTree(_ path: String) throws(DiskError)

  /// Adds bytes to the end of a file with one write, makes the file where it is missing, and syncs it.
  func appendDurably(_ path: String, _ bytes: [UInt8]) throws(DiskError)

  /// Takes the lock on a file, made where it is missing; nil when another process has it.
  func tryLock(_ path: String) throws(DiskError) -> HeldLock?

  /// What is at a path, the link itself where it is a symbolic link; nil when nothing is.
  func look(at path: String) throws(DiskError) -> FileStatus?

  /// Everything in a folder but `.` and `..`, in the order of the names' bytes.
  func list(_ folder: String) throws(DiskError) -> [FolderEntry]

  /// The bytes of a regular file from an offset to its end.
  func read(_ path: String, from offset: Int) throws(DiskError) -> [UInt8]

  /// What a symbolic link says.
  func readLink(_ path: String) throws(DiskError) -> String
}

extension Disk {
  /// All bytes of a regular file.
  package func read(_ path: String) throws(DiskError) -> [UInt8] { try read(path, from: 0) }

  package func exists(_ path: String) throws(DiskError) -> Bool { try look(at: path) != nil }

  /// Makes a folder, and the ones above it, where they are missing; each new name is synced.
  package func makeFolders(_ path: String) throws(DiskError) {
    if try exists(path) { return }
    let parent = parentPath(of: path)
    if parent != path { try makeFolders(parent) }
    try makeFolder(path)
    try syncFolder(parent)
  }
}

/// Who may do what with a new file.
package enum FilePermissions: UInt32, Sendable {
  /// For the owner alone.
  case ownerOnly = 0o600
  /// A file that people edit.
  case editable = 0o644
  /// A published file: nobody writes to it again.
  case readOnly = 0o444
}

/// What is known of a name without opening it.
package struct FileStatus: Sendable, Equatable {
  package var kind: FileKind
  /// In bytes.
  package var size: Int

  package init(kind: FileKind, size: Int) {
    self.kind = kind
    self.size = size
  }
}

package enum FileKind: Sendable {
  case file, folder, symbolicLink
  /// A FIFO, a socket or a device.
  case other
}

/// One name in a folder.
package struct FolderEntry: Sendable, Equatable {
  /// With U+FFFD where the name is not UTF-8: then it can be shown, but not opened.
  package var name: String
  package var isUTF8: Bool
  package var kind: FileKind

  package init(name: String, isUTF8: Bool = true, kind: FileKind) {
    self.name = name
    self.isUTF8 = isUTF8
    self.kind = kind
  }
}

/// A lock that lasts as long as this object; the kernel frees it when the process dies.
package final class HeldLock: Sendable {
  private let release: @Sendable () -> Void

  package init(release: @escaping @Sendable () -> Void) { self.release = release }

  deinit { release() }
}
