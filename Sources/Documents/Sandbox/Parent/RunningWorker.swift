/// A worker that has its orders. It ends at the latest when it is let go of.
package final class RunningWorker {
  private let server: ForkServer
  private var process: WorkerProcess
  private var watch: WorkerWatch

  init(server: ForkServer, process: consuming WorkerProcess, watch: WorkerWatch) {
    self.server = server
    self.process = process
    self.watch = watch
  }

  /// Waits for the whole reply, or for the worker's end, which comes by the deadline at the latest, counted from now.
  ///
  /// With `isEnough` the frames that have come may suffice before: they are the reply then, and the worker goes on. A later
  /// call gives them again, with those that came since.
  package func reply(
    within milliseconds: Int? = nil, orWhen isEnough: ([WorkerFrame]) -> Bool = { _ in false }
  ) throws(SandboxError) -> WorkerReply {
    watch.watch(process, within: milliseconds, isEnough)
    let verdict = WorkerVerdict(watch: watch)
    if let reply = verdict.early(isEnough) {
      if watch.isComplete { process.letGo() }
      return reply
    }
    let (ending, usage) = process.waitForEnd()
    return try verdict.reply(ending, usage)
  }
}
