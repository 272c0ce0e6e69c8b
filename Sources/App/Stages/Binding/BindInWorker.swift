internal import Digests
internal import Findings
internal import JSON
internal import Offers
internal import PDF
internal import Sandbox

/// What one worker may use up, as `with` says it.
struct WorkerBudget: Equatable {
  var cpuSeconds: Int
  var megabytes: Int
}

extension OfferJob {
  /// Has a worker carry out an order; whatever becomes of the worker is a finding about the documents.
  ///
  /// - Throws: what is the fault of this machine or of our side.
  mutating func bind(
    _ order: BindingOrder, _ sources: [[UInt8]], _ budget: WorkerBudget
  ) throws -> (BindingResult, sha256: String?) {
    let documents = try sources.map { try SealedBytes($0) }
    let (running, looker) = try start(order, documents, WorkerLimits(budget))
    draftRevision()
    let (reply, sha256) = try withExtendedLifetime(looker) { try account(of: running, order) }
    posture = reply.posture
    let result = try result(of: reply, order, budget)
    if order.draws, result.document != nil { drawing[order.path] = WorkingPair(binding: running, looking: looker) }
    return (result, sha256)
  }

  /// What came of it, with the document's SHA-256, which is taken while the worker still checks what it has sent.
  private mutating func account(
    of running: RunningWorker, _ order: BindingOrder
  ) throws(SandboxError) -> (WorkerReply, sha256: String?) {
    let reply = try running.reply(orWhen: BindingReply.hasBegun)
    guard case .finished(let frames) = reply.outcome,
      let document = frames.first(where: { $0.kind == BindingReply.document })
    else { return (reply, nil) }
    let sha256 = SHA256.hex(of: document.bytes)
    addToDraft([order.path: document.bytes])
    return (BindingReply.hasAccount(frames) ? reply : try running.reply(orWhen: BindingReply.hasAccount), sha256)
  }

  /// The worker that binds, and one that looks at the sources meanwhile: Poppler is the slower reader.
  private func start(
    _ order: BindingOrder, _ documents: [SealedBytes], _ limits: WorkerLimits
  ) throws -> (binding: RunningWorker, looking: RunningWorker?) {
    let start = { (job: String, link: WorkerLink?) in
      var limits = limits
      // Where not every page is looked at, the one that binds has more to do than the other.
      limits.niceness = job == WorkerJob.look && order.policies.verify != .full ? 10 : 0
      let preparation = job == WorkerJob.look ? .libraries : order.preparation
      let worker = Worker(
        executable: worker.path, job: [job], limits: limits, policy: settings.sandbox, preparations: preparation.count)
      return try worker.start(request: Array(order.json.canonical.utf8), documents: documents, link: link)
    }
    guard order.binds, order.sources.contains(where: { $0.kind == .pdf }) else {
      return (try start(WorkerJob.bind, nil), nil)
    }
    let link = try WorkerLink.pair()
    // It can begin while what the other one needs is still prepared.
    let looking = try start(WorkerJob.look, link.telling)
    return (try start(WorkerJob.bind, link.hearing), looking)
  }

  private func result(of reply: WorkerReply, _ order: BindingOrder, _ budget: WorkerBudget) throws -> BindingResult {
    switch reply.outcome {
    case .finished(let frames):
      do throws(BindingReplyError) {
        return try BindingReplyReader(order: order).result(frames.filter { BindingReply.kinds ~= $0.kind })
      } catch {
        guard case .unbelievable(let words) = error else { throw error }
        return refused(.workerReply, order, reply, "the answer \(words)")
      }
    case .outOfMemory: return refused(.workerOutOfMemory, order, reply, "more than \(budget.megabytes) MB")
    case .outOfTime(.cpu):
      return refused(.workerOutOfTime, order, reply, "more than \(budget.cpuSeconds) seconds of computing")
    case .outOfTime(.wall): return refused(.workerOutOfTime, order, reply, "no answer in time")
    case .crashed(let ending): return refused(.workerCrashed, order, reply, "\(ending)")
    case .badReply(let fault): return refused(.workerReply, order, reply, "the answer \(fault)")
    }
  }

  /// A refusal at the source that the worker was at.
  private func refused(_ rule: Rule, _ order: BindingOrder, _ reply: WorkerReply, _ words: String) -> BindingResult {
    guard let index = reply.lastDocument, order.sources.indices.contains(index) else {
      return BindingResult(findings: [rule.finding(words, at: Place(file: order.path))], document: nil)
    }
    let path = order.sources[index].path
    // The last source is still the worker's when it binds them all.
    let isLast = order.binds && index == order.sources.count - 1 && index > 0
    let others = isLast ? ", or of binding it with the others" : ""
    return BindingResult(
      findings: [rule.finding("\(path): the reading of it\(others) ended early: \(words)", at: place(ofFile: path))],
      document: nil)
  }
}

/// A worker that draws what it has bound, and the one that tells it of pages that need not be drawn again.
struct WorkingPair {
  let binding: RunningWorker
  let looking: RunningWorker?
}

extension WorkerLimits {
  fileprivate init(_ budget: WorkerBudget) {
    self.init()
    cpuSeconds = budget.cpuSeconds
    // A worker that waits for a busy machine is not hanging.
    wallMilliseconds = (budget.cpuSeconds * 3 + 10) * 1_000
    addressSpace = budget.megabytes << 20
    readablePaths = documentReadingPaths
    reply.kinds = BindingReply.kinds.lowerBound...PictureReply.kinds.upperBound
    outputBytes = boundDocumentLimit + (1 << 20)
    reply.frameBytes = boundDocumentLimit
    reply.totalBytes = boundDocumentLimit + (8 << 20)
  }
}

/// What a worker that reads PDFs and sets text must read besides.
let documentReadingPaths = WorkerLimits.fontPaths + ["/usr/share/poppler"]
