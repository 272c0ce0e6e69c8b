/// The right to write into a workspace: whoever has it holds the workspace's lock.
///
/// Opening it is also the first part of recovery: what a crash left half-made is removed.
package struct WorkspaceWriter: Sendable {
  package let folder: WorkspaceFolder
  package let disk: any Disk
  private let lock: HeldLock

  /// Takes the lock; throws `WorkspaceError.locked` when another process has it.
  package init(opening folder: WorkspaceFolder, disk: any Disk = RealDisk()) throws {
    guard let lock = try disk.tryLock(folder.lock) else { throw WorkspaceError.locked(folder.root) }
    self.folder = folder
    self.disk = disk
    self.lock = lock
    try disk.makeFolders(folder.work)
    try removeLeftovers()
  }

  /// A folder in `work/` for something half-made, empty; the room that makes such names cleans up after them.
  package func makeStaging(_ name: String) throws(DiskError) -> String {
    let path = folder.work + "/" + name
    try disk.removeTree(path)
    try disk.makeFolder(path)
    return path
  }

  /// Half-made facts and packet revisions; also points `current` to a revision that was published just before a crash.
  private func removeLeftovers() throws {
    for entry in try disk.list(folder.work) {
      if entry.name.hasPrefix(factStaging) { try disk.removeTree(folder.work + "/" + entry.name) }
      guard entry.name.hasPrefix(revisionStaging) else { continue }
      if let key = SafeName(String(entry.name.dropFirst(revisionStaging.count))) {
        try finishPublishing(folder.offer(key))
      }
      try disk.removeTree(folder.work + "/" + entry.name)
    }
  }
}

/// The names in `work/` of what is half-made; jobs have others.
let revisionStaging = ".publish-"
let factStaging = ".fact-"

/// Why a workspace does not take something.
package enum WorkspaceError: Error, Equatable, CustomStringConvertible {
  /// Another process is writing: try again later (exit 75).
  case locked(String)
  /// A fact of this name with other bytes is stored already.
  case factDiffers(String)
  /// The name cannot be a path below the folder.
  case nameNotAllowed(String)

  package var description: String {
    switch self {
    case .locked(let root): "the workspace \(root) is in use by another bindery; try again when it is done"
    case .factDiffers(let name): "the fact \(name) is stored already, with other bytes; a stored fact never changes"
    case .nameNotAllowed(let name): "a file cannot be published under the name \(name)"
    }
  }
}
