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
    let revision = try publish(key, job, workspace)
    job.revision = revision
    let place = "offers/\(job.key)/packets/r\(revision.number)"
    return StageResult(summary: revision.isNew ? place : "\(place) holds this already")
  }

  /// A fact added to unchanged terms makes no new revision: facts are stored beside it.
  private func publish(_ key: SafeName, _ job: OfferJob, _ workspace: WorkspaceWriter) throws -> PacketRevision {
    let current = try job.currentRevision()
    if let current, try isSame(job, as: current) { return current }
    return try workspace.publishRevision(of: key, files: try files(of: job, after: current), draft: job.draft)
  }

  private func isSame(_ job: OfferJob, as current: PacketRevision) throws -> Bool {
    guard try job.publishedForm().map(OfferJob.termsHash) == job.termsSHA256 else { return false }
    let hashes = hashes(of: job)
    // A request that nobody has approved must not stay where it is looked for.
    let hasRequest = try job.disk.exists(current.path + "/" + changeSetPath)
    guard hasRequest == (hashes[changeSetPath] != nil) else { return false }
    for (path, sha256) in hashes where path == changeSetPath || !path.hasSuffix(".json") {
      guard try job.published.sha256(of: current.path + "/" + path) == sha256 else { return false }
    }
    return true
  }

  /// By path in the revision: the packet's files and what was made of them.
  private func hashes(of job: OfferJob) -> [String: String] {
    var hashes = job.outputs.mapValues { SHA256.hex(of: $0) }.merging(job.storedOutputs) { made, _ in made }
    for path in packetPaths(of: job) { hashes["packet/" + path] = job.files.sha256(of: path) }
    return hashes
  }

  private func files(of job: OfferJob, after current: PacketRevision?) throws -> [String: [UInt8]] {
    var files = job.outputs
    for (path, sha256) in job.storedOutputs where files[path] == nil {
      let bytes = try current.map { try job.disk.read($0.path + "/" + path) }
      guard let bytes, SHA256.hex(of: bytes) == sha256 else { throw StoredOutputChanged(path: path) }
      files[path] = bytes
    }
    files.merge(packetFiles(of: job)) { _, packet in packet }
    files["findings.json"] = Array(JSONValue.list(job.findings.map(\.json)).sortedPretty.utf8)
    files[LockFile.name] = Array(job.lockFile.text.utf8)
    return files
  }
}

private func packetPaths(of job: OfferJob) -> [String] {
  ([offerFileName] + job.documentPaths).filter { job.files.bytes(of: $0) != nil }
}

/// The packet's files as they came, by path in the revision.
private func packetFiles(of job: OfferJob) -> [String: [UInt8]] {
  packetPaths(of: job).reduce(into: [:]) { $0["packet/" + $1] = job.files.bytes(of: $1) }
}

extension OfferJob {
  /// Writes the packet's files as those of the next revision, which every run publishes that makes a document without a mistake: to be
  /// called while a worker makes it.
  mutating func draftRevision() {
    guard publishes, draft == nil, !findings.hasErrors, let workspace, let key = SafeName(key) else { return }
    // Whatever stops it stops the publishing too, which says so.
    draft = try? workspace.draftRevision(of: key)
    addToDraft(packetFiles(of: self))
  }

  /// Writes what was made, by path in the revision, although it may still be refused.
  mutating func addToDraft(_ files: [String: [UInt8]]) {
    do { try draft?.add(files) } catch { draft = nil }
  }
}

/// A document of an earlier revision changed while it was used.
struct StoredOutputChanged: Error, CustomStringConvertible {
  let path: String
  var description: String { "\(path) was changed by somebody else; run again" }
}
