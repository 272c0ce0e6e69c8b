internal import Bookings
internal import Digests
public import Findings
internal import Issuing
internal import JSON
internal import Ledger
public import Offers
public import Pipeline
internal import Workspace

/// One packet, opened and ready to be planned and run: the way that every command, the watcher and a library host share.
public struct PacketRun {
  public let job: OfferJob
  public let plan: Plan<OfferJob>
  /// What the run before left for this offer.
  private let lock: LockFile?

  /// Which packet, where to, and when.
  public struct Request {
    /// The packet's folder.
    public var packet: String
    /// The workspace's folder, where it is not the nearest one above the packet.
    public var workspace: String?
    public var now: Instant
    /// False for checking and planning: nothing is written and no lock is taken.
    public var writes: Bool

    public init(packet: String, workspace: String? = nil, now: Instant, writes: Bool) {
      self.packet = packet
      self.workspace = workspace
      self.now = now
      self.writes = writes
    }
  }

  /// Opens a packet. Throws `SettingsProblem` when seller, listings or pipeline are wrong: those are ours, not the packet's.
  ///
  /// A library host may pass a catalogue with stages of its own; `pipeline.json` then names them.
  public init(_ request: Request, catalogue: [any Stage<OfferJob>] = stageCatalog) throws {
    let folders = try WorkspaceFolders(
      packet: request.packet, explicit: request.workspace, writes: request.writes)
    let settings = try WorkspaceSettings(folder: folders.settings)
    let pipeline = try loadPipeline(folders.settings, catalogue)
    guard !settings.findings.hasErrors else { throw SettingsProblem.findings(settings.findings) }
    let writer = request.writes ? try openForWriting(folders.workspace) : nil
    job = try OfferJob(
      opening: request.packet, settings: settings, now: request.now, workspace: folders.workspace, writer: writer)
    lock = Self.readLock(job)
    let stored = StoredOutputs(job)
    plan = pipeline.plan(job, catalogue: catalogue, lock: lock, holds: stored.hold)
  }

  /// Runs the plan. With `dryRun` only the checks are done and documents are made in memory.
  public func run(dryRun: Bool = false, observer: (any RunObserver)? = nil) throws -> RunOutcome<OfferJob> {
    var job = job
    job.pipelineDigest = plan.pipelineDigest
    var outcome = try plan.run(job, dryRun: dryRun, observer: observer) { stage, files, job in
      if let record = stage.record ?? lock?.stages[stage.id] { job.records[stage.id] = record }
      for file in files { job.outputs[file.path] = file.bytes }
      if stage.status == .unchanged { job.takeStoredOutputs(of: stage.record) }
      job.findings = (job.findings + stage.findings).inStableOrder()
    }
    if !dryRun, !outcome.findings.hasErrors, !plan.isUpToDate {
      try outcome.job.saveLock()
      try outcome.job.saveRunRecord(outcome.stages)
    }
    // Whoever keeps the outcome must not keep the workspace locked.
    outcome.job.workspace = nil
    return outcome
  }

  private static func readLock(_ job: OfferJob) -> LockFile? {
    // Without a lock file that can be read everything simply runs again.
    (try? RealDisk().read(job.offerFolder.path + "/" + LockFile.name)).flatMap(LockFile.init)
  }
}

/// Why no packet can be run: the workspace's own files are wrong.
public enum SettingsProblem: Error, CustomStringConvertible {
  case noWorkspace(packet: String)
  case findings([Finding])
  case packetNotFound(String)
  case packetIsFile(String)

  public var description: String {
    switch self {
    case .noWorkspace(let packet):
      "no bindery.json above \(packet): make a workspace with bindery init, or name one with --workspace"
    case .findings: "the workspace's settings have mistakes"
    case .packetNotFound(let path): "there is no folder \(path)"
    case .packetIsFile(let path): "\(path) is a file; a packet is a folder with offer.json and the files it names"
    }
  }
}

/// Where results go and where settings come from: the same folder unless `--workspace` names one without settings.
private struct WorkspaceFolders {
  let workspace: WorkspaceFolder
  let settings: WorkspaceFolder

  init(packet: String, explicit: String?, writes: Bool) throws {
    let disk = RealDisk()
    guard let packetPath = try? realPath(packet) else { throw SettingsProblem.packetNotFound(packet) }
    guard try disk.look(at: packetPath)?.kind == .folder else { throw SettingsProblem.packetIsFile(packet) }
    let nearest = try findWorkspace(startingAt: packet)
    let named = try explicit.map { try Self.named($0, writes: writes, disk) }
    guard let workspace = named ?? nearest else { throw SettingsProblem.noWorkspace(packet: packet) }
    let hasOwn = try disk.exists(workspace.settings)
    guard let settings = hasOwn ? workspace : nearest else { throw SettingsProblem.noWorkspace(packet: packet) }
    self.workspace = workspace
    self.settings = settings
  }

  /// The folder of `--workspace`; made when something will be written there.
  private static func named(_ path: String, writes: Bool, _ disk: RealDisk) throws -> WorkspaceFolder {
    if writes { try disk.makeFolders(path) }
    return WorkspaceFolder(root: try disk.exists(path) ? try realPath(path) : path)
  }
}

/// Takes the workspace's lock and finishes what a run that died has left: every start is a recovery.
private func openForWriting(_ folder: WorkspaceFolder) throws -> WorkspaceWriter {
  let writer = try WorkspaceWriter(opening: folder)
  guard try writer.disk.exists(folder.ledger) else { return writer }
  let issuer = BookingIssuer(
    writer: writer, ledger: try Ledger(of: folder, disk: writer.disk), registerHeader: registerHeader)
  try issuer.recover(with: BookingDocuments(draft: nil))
  return writer
}

private func loadPipeline(
  _ folder: WorkspaceFolder, _ catalogue: [any Stage<OfferJob>]
) throws -> PipelineFile {
  let disk = RealDisk()
  let own = try disk.exists(folder.pipeline)
  let bytes = own ? try disk.read(folder.pipeline) : Array(shippedPipeline.utf8)
  let (pipeline, findings) = PipelineFile.read(bytes, file: "pipeline.json", catalogue: catalogue)
  guard let pipeline else { throw SettingsProblem.findings(findings) }
  return pipeline
}

extension OfferJob {
  fileprivate init(
    opening packet: String, settings: WorkspaceSettings, now: Instant, workspace: WorkspaceFolder,
    writer: WorkspaceWriter?
  ) throws {
    let files = PacketFiles(try PacketFolder(packet))
    var form: JSONValue?
    var findings: [Finding] = []
    switch files.content(of: offerFileName) {
    case .bytes(let bytes, _): (form, findings) = JSONReader.read(bytes, file: offerFileName)
    case .refused(.missing):
      findings = [Rule.offerFileMissing.finding("there is no offer.json in the packet", at: Place(file: offerFileName))]
    case .refused(let refusal): findings = [refusal.finding(at: Place(file: offerFileName))]
    }
    let folderName = lastName(of: try realPath(packet))
    let key = form?["key"]?.string.flatMap { SafeName($0) } ?? SafeName(slugOf: folderName)
    self.init(
      key: key.text, files: files, form: form, formFindings: findings, settings: settings, now: now, workspace: writer,
      folder: workspace, offerFolder: workspace.offer(key))
  }

  /// Takes over what an earlier run has made: read again only when something will be published.
  fileprivate mutating func takeStoredOutputs(of record: StageRecord?) {
    for output in record?.outputs ?? [] { storedOutputs[output.path] = output.sha256 }
  }
}

/// Tells whether outputs of an earlier run are still there, byte for byte.
private struct StoredOutputs {
  private let folder: String

  init(_ job: OfferJob) { folder = job.offerFolder.current }

  func hold(_ output: StageRecord.Output) -> Bool {
    // What cannot be read does not hold: then the stage runs again.
    guard let bytes = try? RealDisk().read(folder + "/" + output.path) else { return false }
    return bytes.count == output.bytes && SHA256.hex(of: bytes) == output.sha256
  }
}
