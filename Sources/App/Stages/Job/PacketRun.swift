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
  private let keepsAttempt: Bool

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
    /// False where the caller keeps the review page of a packet with mistakes: then it does not go into the workspace.
    public var keepsAttempt = true
    /// The offer's name where the form has no key; nil takes the folder's.
    var key: String?

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
    var job = try OfferJob(
      opening: request.packet, name: request.key, settings: settings, now: request.now, worker: request.worker,
      workspace: folders.workspace, writer: writer)
    job.requestParameters = requestParameters(in: pipeline)
    self.job = job
    keepsAttempt = request.keepsAttempt
    lock = Self.readLock(job)
    let revision = try job.currentRevision()
    plan = pipeline.plan(job, catalogue: catalogue, lock: lock) { output in
      revision.map { job.published.hold(output, in: $0.path) } ?? false
    }
  }

  /// Runs the plan. With `dryRun` only the checks are done and documents are made in memory.
  public func run(dryRun: Bool = false, observer: (any RunObserver)? = nil) throws -> RunOutcome<OfferJob> {
    var job = job
    job.pipelineDigest = plan.pipelineDigest
    job.publishes = !dryRun && plan.publishes
    var outcome = try plan.run(job, dryRun: dryRun, observer: observer) { stage, files, job in
      if let record = stage.record ?? lock?.stages[stage.id] { job.records[stage.id] = record }
      for file in files { job.outputs[file.path] = file.bytes }
      if stage.status == .unchanged { job.takeStoredOutputs(of: stage.record) }
      job.findings = (job.findings + stage.findings).inStableOrder()
      // The review can do without pictures, and what is wrong with the machine the next worker says.
      if !dryRun, !plan.isUpToDate { try? job.drawBound() }
    }
    if !dryRun { try conclude(&outcome) }
    // Whoever keeps the outcome must not keep the workspace locked.
    outcome.job.draft = nil
    outcome.job.workspace = nil
    return outcome
  }

  /// Makes the review page of what was published again: somebody has approved it.
  func renewReview() throws {
    var outcome = try run(dryRun: true)
    outcome.job.workspace = job.workspace
    var review = OfferReview(outcome, plan)
    let page = try review.page()
    try review.job.saveReview(page)
  }

  /// Leaves the review page, and what the next run has to know. A page that is there already is made again only when something ran.
  private func conclude(_ outcome: inout RunOutcome<OfferJob>) throws {
    var review = OfferReview(outcome, plan)
    guard !outcome.findings.hasErrors else {
      outcome.job.attemptPage = try review.page()
      return keepsAttempt ? try outcome.job.saveAttempt(outcome.findings) : ()
    }
    let isUpToDate = plan.isUpToDate
    if try !isUpToDate || !outcome.job.hasReview() {
      let page = try review.page()
      try review.job.saveReview(page)
      outcome.job.posture = review.job.posture
    }
    outcome.job.review = job.offerFolder.review
    try outcome.job.removeAttempt()
    if isUpToDate { return }
    // Every record tells it, also of a run that had no document to open; a program that cannot start has opened none.
    if outcome.job.posture == nil { outcome.job.posture = try? outcome.job.askPosture() }
    try outcome.job.saveLock()
    try outcome.job.saveRunRecord(outcome.stages)
  }

  private static func readLock(_ job: OfferJob) -> LockFile? {
    // Without a lock file that can be read everything simply runs again.
    (try? job.disk.read(job.offerFolder.path + "/" + LockFile.name)).flatMap(LockFile.init)
  }
}

extension Plan<OfferJob> {
  /// Whether it would publish the packet.
  fileprivate var publishes: Bool {
    stages.contains { planned in
      guard case .act = planned.need else { return false }
      return planned.stage is PublishPacket
    }
  }
}
