internal import Digests
internal import Findings
public import JSON
internal import Offers
public import Pipeline
internal import Workspace

/// Publishes the packet and its documents as the offer's next revision, and stores the typed facts.
public struct PublishPacket: Stage {
  public init() {}

  public var name: String { "publish-packet" }
  public var version: Int { 1 }
  public var summary: String { "publishes inputs and documents as a revision that never changes" }

  public var actsOnWorkspace: Bool { true }
  public var requires: [String] { ["check-offer", "consolidate-eula", "prepare-reseller-agreement"] }

  public func inputs(_ job: OfferJob, _ parameters: JSONValue) -> [StageInput] {
    [StageInput("terms", sha256: job.termsSHA256)]
      + job.documentPaths.map { StageInput($0, sha256: job.files.sha256(of: $0)) }
      + job.factFiles.map { StageInput($0.name.text, sha256: SHA256.hex(of: $0.bytes)) }
  }

  public func need(_ job: OfferJob, _ history: StageHistory) -> StageNeed {
    guard job.form != nil else { return .wait("offer.json cannot be read") }
    return history.change.map { .act($0) } ?? .done("published already")
  }

  public func run(_ job: inout OfferJob, _ parameters: JSONValue) throws -> StageResult {
    guard let workspace = job.workspace, let key = SafeName(job.key) else { return StageResult() }
    for fact in job.factFiles { try workspace.storeFact(fact.name, fact.bytes) }
    var files = job.outputs
    for (path, sha256) in job.storedOutputs {
      let bytes = try workspace.disk.read(job.offerFolder.current + "/" + path)
      guard SHA256.hex(of: bytes) == sha256 else { throw StoredOutputChanged(path: path) }
      files[path] = bytes
    }
    for path in [offerFileName] + job.documentPaths {
      if let bytes = job.files.bytes(of: path) { files["packet/" + path] = bytes }
    }
    files["findings.json"] = Array(JSONValue.list(job.findings.map(\.json)).sortedPretty.utf8)
    files[LockFile.name] = Array(job.lockFile.text.utf8)
    let revision = try publish(files, key, job, workspace)
    job.revision = revision
    let place = "offers/\(job.key)/packets/r\(revision.number)"
    return StageResult(summary: revision.isNew ? place : "\(place) holds this already")
  }

  /// A fact added to unchanged terms makes no new revision: facts are stored beside it.
  private func publish(
    _ files: [String: [UInt8]], _ key: SafeName, _ job: OfferJob, _ workspace: WorkspaceWriter
  ) throws -> PacketRevision {
    if let current = try job.currentRevision(), try isSame(files, as: current, job, workspace.disk) { return current }
    return try workspace.publishRevision(of: key, files: files)
  }

  private func isSame(
    _ files: [String: [UInt8]], as current: PacketRevision, _ job: OfferJob, _ disk: any Disk
  ) throws -> Bool {
    guard try job.publishedForm().map(OfferJob.termsHash) == job.termsSHA256 else { return false }
    // A request that nobody has approved must not stay where it is looked for.
    guard try disk.exists(current.path + "/" + changeSetPath) == (files[changeSetPath] != nil) else { return false }
    for (path, bytes) in files where path == changeSetPath || !path.hasSuffix(".json") {
      let published = current.path + "/" + path
      guard try disk.exists(published), try disk.read(published) == bytes else { return false }
    }
    return true
  }
}

/// A document of an earlier revision changed while it was used.
struct StoredOutputChanged: Error, CustomStringConvertible {
  let path: String
  var description: String { "\(path) was changed by somebody else; run again" }
}
