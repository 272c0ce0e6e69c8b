internal import JSON
internal import Offers
internal import Pipeline
internal import Workspace

/// What earlier runs have left for this offer.
extension OfferJob {
  /// Every document file that the form names, each once.
  var documentPaths: [String] { documentPaths(of: form) }

  /// The newest published revision, or nil before the first.
  func currentRevision() throws -> PacketRevision? {
    guard let name = SafeName(key), let number = try folder.newestRevision(of: name) else { return nil }
    return PacketRevision(number: number, path: offerFolder.packet(revision: number), isNew: false)
  }

  /// The form as it was published last; nil before, or where it cannot be read: then it counts as another one.
  func publishedForm() throws -> JSONValue? {
    guard let path = try currentRevision().map({ $0.path + "/packet/" + offerFileName }), try disk.exists(path) else {
      return nil
    }
    return JSONReader.read(try disk.read(path), file: offerFileName).value
  }

  /// The lock file of the stages that have run so far.
  var lockFile: LockFile {
    LockFile(pipelineDigest: pipelineDigest, tool: toolVersion, stages: records)
  }
}
