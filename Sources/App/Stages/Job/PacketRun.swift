internal import Findings
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
    /// Who opens the packet's documents.
    public var worker: WorkerProgram

    public init(packet: String, workspace: String? = nil, now: Instant, writes: Bool, worker: WorkerProgram) {
      self.packet = packet
      self.workspace = workspace
      self.now = now
      self.writes = writes
      self.worker = worker
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
      opening: request.packet, settings: settings, now: request.now, worker: request.worker,
      workspace: folders.workspace, writer: writer)
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
    (try? job.disk.read(job.offerFolder.path + "/" + LockFile.name)).flatMap(LockFile.init)
  }
}
