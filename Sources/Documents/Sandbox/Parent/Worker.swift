internal import Glibc

/// Opens strangers' files in a process of its own that can do nothing else, and takes the answer apart with distrust.
///
/// This room is the worker process and its limits. It moves bytes and knows nothing of what they mean: neither PDFs nor
/// findings. The parent asks, and hears in the end one of five outcomes:
///
/// ```swift
/// let worker = Worker(job: ["inspect"], limits: limits, policy: settings.sandbox)
/// let reply = try worker.run(request: request, documents: [SealedBytes(pdf)])  // throws only for faults of ours
/// switch reply.outcome {
/// case .finished(let frames): try decode(frames)            // numbers and rule ids; distrust them
/// case .outOfMemory, .outOfTime, .crashed, .badReply:       // a finding at documents[reply.lastDocument ?? 0]
/// }
/// ```
///
/// The worker is the same program, executed anew; or a copy of this process (`ForkServer.copyThisProcess`), which spares the loading
/// of its libraries. The first statement of its synchronous `main`, before any thread, is
///
/// ```swift
/// if let session = WorkerSession.enterIfWorker() { work(session); session.finish() }
/// ```
///
/// and the work is: `session.request()`, for each document `session.document(index)`, `session.send(frame)`. Whatever
/// it needs beyond them it must have opened before, or name in `WorkerLimits.readablePaths`. A program that uses the
/// library and is not `bindery` passes the path of a worker. Whoever needs several keeps a `ForkServer` of that path.
package struct Worker: Sendable {
  private let executable: String
  private let job: [String]
  private let limits: WorkerLimits
  private let policy: SandboxPolicy
  private let preparations: Int

  /// `job` is what the worker shall do, in the caller's words: they are on the command line, where others can see them. It starts
  /// when so many `preparations` of the program are done.
  package init(
    executable: String = ForkServer.itself, job: [String], limits: WorkerLimits = WorkerLimits(),
    policy: SandboxPolicy = .required, preparations: Int = 0
  ) {
    self.executable = executable
    self.job = job
    self.limits = limits
    self.policy = policy
    self.preparations = preparations
  }

  /// Starts a worker, waits for it and leaves nothing behind: no process, no descriptor.
  package func run(request: [UInt8], documents: [SealedBytes]) throws(SandboxError) -> WorkerReply {
    try start(request: request, documents: documents).reply()
  }

  /// Starts a worker and goes on: its reply is taken later. With a link it tells another worker something, or hears it.
  package func start(
    request: [UInt8], documents: [SealedBytes], link: WorkerLink? = nil
  ) throws(SandboxError) -> RunningWorker {
    try start(.job, policy, SealedBytes(request), documents, link)
  }

  /// How this kernel confines a worker, for `doctor`; no document is opened and nothing is demanded.
  package func posture() throws(SandboxError) -> Posture {
    try start(.posture, policy == .required ? .bestEffort : policy, SealedBytes([]), []).reply().posture
  }

  private func start(
    _ purpose: WorkerOrders.Purpose, _ policy: SandboxPolicy, _ request: SealedBytes, _ documents: [SealedBytes],
    _ link: WorkerLink? = nil
  ) throws(SandboxError) -> RunningWorker {
    let orders = WorkerOrders(
      job: job, policy: policy, purpose: purpose, documentCount: documents.count, hasLink: link != nil,
      cpuSeconds: limits.cpuSeconds, addressSpace: limits.addressSpace, openFiles: limits.openFiles,
      outputBytes: limits.outputBytes, niceness: limits.niceness, preparations: preparations,
      readablePaths: limits.readablePaths)
    let server = try ForkServer.of(executable)
    let process = try WorkerProcess(
      server, orders, request: request, documents: documents, link: link, within: limits.wallMilliseconds)
    let watch = WorkerWatch(
      limits: limits, policy: policy, documentCount: documents.count, output: process.output.number)
    return RunningWorker(server: server, process: process, watch: watch)
  }
}
