internal import CWorker
internal import Glibc

/// The server's own side: waits for orders, makes workers, and tells how each of them ended.
///
/// It has one thread, so that a copy of it is whole. It ends when its parent is gone, and the kernel ends its workers then.
struct ForkService {
  private let process = getpid()
  private let channel = WorkerDescriptor.channel
  private var workers: [Running] = []
  private var hasServed = false
  /// What is still to be done, for the workers to come: the indices go on counting.
  private var preparations: ArraySlice<@Sendable () -> Void>

  init(preparations: ArraySlice<@Sendable () -> Void>) { self.preparations = preparations }

  private struct Running {
    let process: Int32
    /// Readable when it has ended.
    let handle: Int32
    /// Where the parent hears how.
    let ending: Int32
  }

  /// Serves; returns in a worker alone, with its orders and the process id of the server.
  mutating func nextWorker() -> (orders: WorkerOrders, server: Int32) {
    // A parent may let go of a worker at any moment.
    signal(SIGPIPE, SIG_IGN)
    while true {
      var ready = ([channel] + workers.map(\.handle)).map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      let prepares = !hasServed && !preparations.isEmpty
      let count = poll(&ready, UInt(ready.count), prepares ? 0 : -1)
      if count == 0 { preparations.popFirst()?() }
      guard count > 0 else { continue }
      for (worker, state) in zip(workers, ready.dropFirst()) where state.revents != 0 { bury(worker) }
      if ready[0].revents != 0, let orders = takeOrders() { return (orders, process) }
    }
  }

  /// Nil in the server, which has started a worker or told why not.
  private mutating func takeOrders() -> WorkerOrders? {
    guard let message = Message(from: channel, capacity: WorkerOrders.mostBytes) else { end() }
    guard let orders = WorkerOrders(words: message.bytes),
      message.descriptors.count == Int(WorkerDescriptor.firstDocument) + orders.handedOver
    else { _exit(WorkerExit.usage) }
    hasServed = true
    while preparations.startIndex < orders.preparations, let next = preparations.popFirst() { next() }
    let copy = hasOneThread() ? linux_fork() : -EAGAIN
    if copy == 0 {
      become(message.descriptors.dropFirst())
      return orders
    }
    let handle = copy > 0 ? linux_open_process(copy) : copy
    if handle >= 0 {
      workers.append(Running(process: copy, handle: handle, ending: message.descriptors[0]))
      answer(0, handle)
    } else {
      if copy > 0 { kill(copy, SIGKILL) }
      close(message.descriptors[0])
      answer(-handle, nil)
    }
    for descriptor in message.descriptors.dropFirst() { close(descriptor) }
    return nil
  }

  /// Waits a second for threads that a library has started: in a copy they would be missing, and what they hold locked be locked.
  private func hasOneThread() -> Bool {
    let deadline = Deadline(inMilliseconds: 1_000)
    while linux_thread_count() > 1 {
      if deadline.hasPassed { return false }
      sched_yield()
    }
    return true
  }

  /// In the copy: nothing is left of the server but the libraries.
  private func become(_ handedOver: ArraySlice<Int32>) {
    signal(SIGPIPE, SIG_DFL)
    let places = [0] + handedOver
    guard linux_take_places(places, Int32(places.count)) == 0 else { _exit(WorkerExit.usage) }
  }

  private func answer(_ code: Int32, _ handle: Int32?) {
    let bytes = littleEndian(UInt32(bitPattern: code))
    _ = linux_send_message(channel, bytes, UInt(bytes.count), [handle ?? -1], handle == nil ? 0 : 1)
  }

  /// Nobody waits for the workers that are left.
  private func end() -> Never {
    for worker in workers {
      kill(worker.process, SIGKILL)
      waitpid(worker.process, nil, 0)
    }
    _exit(WorkerExit.finished)
  }

  private mutating func bury(_ worker: Running) {
    var (status, usage) = (Int32(0), rusage())
    guard wait4(worker.process, &status, WNOHANG, &usage) == worker.process else { return }
    let end = WorkerEnd(status: status, usage: WorkerUsage(usage)).wire
    _ = end.withUnsafeBytes { write(worker.ending, $0.baseAddress, $0.count) }
    close(worker.ending)
    close(worker.handle)
    workers.removeAll { $0.process == worker.process }
  }
}
