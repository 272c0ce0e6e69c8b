/// One published revision of an offer's packet: the inputs byte for byte and every document made of them.
package struct PacketRevision: Sendable, Equatable {
  /// Counts from 1.
  package var number: Int
  package var path: String
  /// False when the newest revision had exactly these files already, and nothing was written.
  package var isNew: Bool

  package init(number: Int, path: String, isNew: Bool) {
    self.number = number
    self.path = path
    self.isNew = isNew
  }
}

extension PacketRevision {
  fileprivate init(number: Int, in offer: OfferFolder) {
    self.init(number: number, path: offer.packet(revision: number), isNew: true)
  }
}

extension WorkspaceFolder {
  /// The number of the newest published revision, or nil before the first.
  package func newestRevision(
    of key: SafeName, disk: some Disk = RealDisk()
  ) throws(DiskError) -> Int? {
    try newestRevisionNumber(in: offer(key), disk)
  }
}

extension WorkspaceWriter {
  /// Publishes files as the offer's next revision: all of them or none, and from then on unchangeable.
  ///
  /// The keys are paths relative to the revision's folder. Files that are all as in the newest revision are not
  /// published again, so that a run repeated after a crash is harmless. What a draft of the revision has is not written again.
  package func publishRevision(
    of key: SafeName, files: [String: [UInt8]], draft: RevisionDraft? = nil
  ) throws -> PacketRevision {
    let offer = folder.offer(key)
    let newest = try newestRevisionNumber(in: offer, disk)
    if let newest, try holds(offer.packet(revision: newest), exactly: files) {
      try finishPublishing(offer)
      return PacketRevision(number: newest, path: offer.packet(revision: newest), isNew: false)
    }
    let revision = PacketRevision(number: (newest ?? 0) + 1, in: offer)
    let drafted = draft?.take(for: files)
    let staging = try drafted?.staging ?? makeStaging(revisionStaging + key.text)
    do {
      if drafted == nil { try disk.makeFolder(staging + "/packet") }
      try publish(files, written: drafted?.written ?? [], as: revision, in: offer, staging: staging)
    } catch {
      // What cannot be removed now is removed by the next start; the first error says more.
      try? disk.removeTree(staging)
      throw error
    }
    return revision
  }

  private func publish(
    _ files: [String: [UInt8]], written: Set<String>, as revision: PacketRevision, in offer: OfferFolder,
    staging: String
  ) throws {
    let made = staging + "/packet"
    try disk.createFiles(in: made, files, written: written)
    try disk.makeFolders(offer.packets)
    try disk.renameNoReplace(made, to: revision.path)
    try finishPublishing(offer)
    try disk.removeTree(staging)
  }

  /// What follows the rename that publishes: the name survives a power cut, and `current` shows it.
  func finishPublishing(_ offer: OfferFolder) throws(DiskError) {
    guard try disk.exists(offer.packets) else { return }
    try disk.syncFolder(offer.packets)
    try pointCurrentToNewest(offer)
  }

  /// Swaps `current` in one step where it is not right already.
  private func pointCurrentToNewest(_ offer: OfferFolder) throws(DiskError) {
    guard let newest = try newestRevisionNumber(in: offer, disk) else { return }
    let target = "packets/r\(newest)"
    let isLink = try disk.look(at: offer.current)?.kind == .symbolicLink
    if isLink, try disk.readLink(offer.current) == target { return }
    let temporary = offer.path + "/.current"
    try disk.removeTree(temporary)
    try disk.symlink(temporary, to: target)
    try disk.rename(temporary, to: offer.current)
    try disk.syncFolder(offer.path)
  }

  private func holds(_ path: String, exactly files: [String: [UInt8]]) throws(DiskError) -> Bool {
    guard try disk.files(in: path) == Set(files.keys) else { return false }
    for (name, bytes) in files {
      guard try disk.look(at: path + "/" + name)?.size == bytes.count else { return false }
      guard try disk.read(path + "/" + name) == bytes else { return false }
    }
    return true
  }
}

private func newestRevisionNumber(in offer: OfferFolder, _ disk: some Disk) throws(DiskError) -> Int? {
  guard try disk.exists(offer.packets) else { return nil }
  return try disk.list(offer.packets).compactMap { entry in
    entry.kind == .folder && entry.name.hasPrefix("r") ? Int(entry.name.dropFirst()) : nil
  }.max()
}
