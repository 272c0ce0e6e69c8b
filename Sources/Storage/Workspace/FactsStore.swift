extension WorkspaceWriter {
  /// Stores one fact for ever, byte for byte; false when it was stored already.
  ///
  /// Throws `WorkspaceError.factDiffers` when the name has other bytes.
  @discardableResult
  package func storeFact(_ name: SafeName, _ bytes: [UInt8]) throws -> Bool {
    let path = folder.facts + "/" + name.text
    if try disk.exists(path) { return try confirmFact(name, at: path, bytes) }
    try disk.makeFolders(folder.facts)
    let temporary = folder.work + "/" + factStaging + name.text
    try disk.removeTree(temporary)
    try disk.createFile(temporary, bytes, .readOnly)
    try disk.renameNoReplace(temporary, to: path)
    try disk.syncFolder(folder.facts)
    return true
  }

  private func confirmFact(_ name: SafeName, at path: String, _ bytes: [UInt8]) throws -> Bool {
    guard try disk.read(path) == bytes else { throw WorkspaceError.factDiffers(name.text) }
    // The process that stored it may have died before it synced the name.
    try disk.syncFolder(folder.facts)
    return false
  }
}

extension WorkspaceFolder {
  /// The names of all stored facts, in the order of their bytes.
  package func factNames(disk: some Disk = RealDisk()) throws(DiskError) -> [String] {
    guard try disk.exists(facts) else { return [] }
    return try disk.list(facts).filter { $0.kind == .file }.map(\.name)
  }
}
