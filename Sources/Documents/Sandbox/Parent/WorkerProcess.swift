internal import CWorker
internal import Glibc

/// A worker that runs: killed at the latest when it is let go of, so that none is ever left over.
struct WorkerProcess: ~Copyable {
  /// Readable when the process has ended.
  let handle: Descriptor
  /// What the worker answers; does not block.
  let reply: Descriptor
  /// The file in memory that is its standard output; it may change as long as the worker lives.
  let output: Descriptor
  /// What it prints; does not block.
  let words: Descriptor
  /// What the server tells of its end.
  private let ending: Descriptor
  private var hasEnded = false

  /// Has a server start a worker that finds exactly the descriptors that `WorkerDescriptor` tells.
  init(
    _ server: ForkServer, _ orders: WorkerOrders, request: SealedBytes, documents: [SealedBytes], link: WorkerLink?,
    within milliseconds: Int
  ) throws(SandboxError) {
    let reply = try Pipe(holding: 1 << 20)
    let words = try Pipe(holding: 64 << 10)
    let ending = try Pipe(holding: 4 << 10)
    let output = try Descriptor.memoryFile()
    let handedOver =
      [ending.input.number, output.number, words.input.number, reply.input.number, request.descriptor]
      + documents.map(\.descriptor)
      + (link.map { [$0.descriptor.number] } ?? [])
    handle = try withExtendedLifetime((request, documents, link)) { () throws(SandboxError) in
      try server.startWorker(orders, handedOver, within: milliseconds)
    }
    self.output = output
    self.reply = reply.takeOutput()
    self.words = words.takeOutput()
    self.ending = ending.takeOutput()
  }

  deinit {
    if hasEnded { return }
    send(SIGKILL)
    _ = wholeEnd()
  }

  func send(_ signal: Int32) { _ = linux_signal_process(handle.number, signal) }

  /// Waits for the end, which must be near: after SIGKILL, or when `handle` is readable. How it ended is lost where the
  /// server is gone; then nothing is taken for granted.
  mutating func waitForEnd() -> (ending: WorkerEnding, usage: WorkerUsage) {
    let end = WorkerEnd(wire: wholeEnd())
    hasEnded = true
    return (
      end.map { WorkerEnding(status: $0.status) } ?? .exit(code: WorkerExit.lost),
      end?.usage ?? WorkerUsage(cpuMilliseconds: 0, peakBytes: 0)
    )
  }

  /// Everything that the server writes: it closes its end with it.
  private func wholeEnd() -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: WorkerEnd.wireSize)
    var ready = [pollfd(fd: ending.number, events: Int16(POLLIN), revents: 0)]
    while poll(&ready, 1, -1) < 0 && errno == EINTR {}
    let count = read(ending.number, &bytes, bytes.count)
    return Array(bytes.prefix(max(0, count)))
  }

  /// Ends it without waiting: the server buries it.
  mutating func letGo() {
    send(SIGKILL)
    hasEnded = true
  }
}

extension WorkerEnding {
  /// Source: wait(2); the macros that Swift does not import.
  init(status: Int32) {
    let signal = status & 0x7F
    self = signal == 0 ? .exit(code: status >> 8 & 0xFF) : .signal(signal)
  }
}

extension WorkerUsage {
  init(_ usage: rusage) {
    let seconds = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec
    let microseconds = Int(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec)
    self.init(cpuMilliseconds: seconds * 1_000 + microseconds / 1_000, peakBytes: usage.ru_maxrss * 1_024)
  }
}
