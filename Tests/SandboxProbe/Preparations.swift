internal import Glibc
internal import Sandbox
internal import Synchronization

/// A parent whose workers come from a copy of itself that prepares them in steps.
enum Preparations {
  private static let done = Atomic(0)

  /// Prints what workers find: one that needs nothing, and one that needs all.
  static func show() {
    ForkServer.copyThisProcess {
      let step: @Sendable () -> Void = { done.wrappingAdd(1, ordering: .relaxed) }
      let session = WorkerSession.serve([holdLockUntilOrder, step, step])
      let isFree = pthread_mutex_trylock(lock) == 0
      Deed(session: session).answer("\(isFree ? "free" : "locked for ever") \(done.load(ordering: .relaxed))")
      session.finish()
    }
    do {
      print(try answer(preparations: 0))
      print(try answer(preparations: 3))
      print(try answer(preparations: 9))
    } catch {
      print("failed: \(error)")
    }
  }

  private static func answer(preparations: Int) throws(SandboxError) -> String {
    let outcome = try Worker(job: [], preparations: preparations).run(request: [], documents: []).outcome
    guard case .finished(let frames) = outcome, let first = frames.first else { return "\(outcome)" }
    return String(decoding: first.bytes, as: UTF8.self)
  }
}

nonisolated(unsafe) private let lock: UnsafeMutablePointer<pthread_mutex_t> = {
  let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  pthread_mutex_init(lock, nil)
  return lock
}()

/// As a library does that looks for fonts meanwhile: a copy made now would have the lock, and nobody who gives it back.
private func holdLockInThread() {
  var thread = pthread_t()
  guard pthread_create(&thread, nil, holdLock, nil) == 0 else { return }
  pthread_detach(thread)
  // Until it has it.
  while pthread_mutex_trylock(lock) == 0 { pthread_mutex_unlock(lock) }
}

private func holdLockUntilOrder() {
  holdLockInThread()
  waitForOrder()
}

/// Until there is one, so that the first worker comes before the next step.
private func waitForOrder() {
  var channel = pollfd(fd: 3, events: Int16(POLLIN), revents: 0)
  poll(&channel, 1, -1)
}

private func holdLock(_: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  pthread_mutex_lock(lock)
  let end = clock() + 50_000
  while clock() < end {}
  pthread_mutex_unlock(lock)
  return nil
}
