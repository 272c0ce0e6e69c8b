internal import CWorker
internal import Glibc

/// A worker that runs: killed and reaped at the latest when it is let go of, so that none is ever left over.
struct WorkerProcess: ~Copyable {
  private let id: Int32
  /// Readable when the process has ended.
  let handle: Descriptor
  /// What the worker answers; does not block.
  let reply: Descriptor
  /// What it prints; does not block.
  let words: Descriptor
  private var isReaped = false

  private init(id: Int32, handle: Int32, reply: consuming Pipe, words: consuming Pipe) {
    self.id = id
    self.handle = Descriptor(number: handle)
    self.reply = reply.output
    self.words = words.output
  }

  /// Starts `executable` with exactly the descriptors that `WorkerDescriptor` tells.
  static func start(
    _ executable: String, _ arguments: [String], request: SealedBytes, documents: [SealedBytes]
  ) throws(SandboxError) -> WorkerProcess {
    let null = try Descriptor.null()
    let reply = try Pipe(holding: 1 << 20)
    let words = try Pipe(holding: 64 << 10)
    let inherited =
      [null.number, null.number, words.input.number, reply.input.number, request.descriptor]
      + documents.map(\.descriptor)
    let id = try withExtendedLifetime((request, documents)) { () throws(SandboxError) in
      try spawn(executable, arguments, inherited)
    }
    let handle = linux_open_process(id)
    guard handle >= 0 else {
      kill(id, SIGKILL)
      waitpid(id, nil, 0)
      throw .system(operation: "watch a worker", code: -handle)
    }
    return WorkerProcess(id: id, handle: handle, reply: reply, words: words)
  }

  deinit { if !isReaped { endNow() } }

  func send(_ signal: Int32) { _ = linux_signal_process(handle.number, signal) }

  /// Waits for the end, which must be near: after SIGKILL, or when `handle` is readable. How it ended is lost where the
  /// host ignores SIGCHLD; then nothing is taken for granted.
  mutating func reap() -> (ending: WorkerEnding, usage: WorkerUsage) {
    var (status, usage, result) = (Int32(0), rusage(), Int32(0))
    repeat { result = wait4(id, &status, 0, &usage) } while result < 0 && errno == EINTR
    isReaped = true
    return (result == id ? WorkerEnding(status: status) : .exit(code: WorkerExit.lost), WorkerUsage(usage))
  }

  private func endNow() {
    send(SIGKILL)
    while waitpid(id, nil, 0) < 0 && errno == EINTR {}
  }
}

/// The process id.
private func spawn(
  _ executable: String, _ arguments: [String], _ descriptors: [Int32]
) throws(SandboxError) -> Int32 {
  var process: Int32 = 0
  let result = withCStrings([executable] + arguments) { words in
    withCStrings(workerEnvironment()) { variables in
      linux_start_worker(executable, words, variables, descriptors, Int32(descriptors.count), &process)
    }
  }
  guard result == 0 else { throw .system(operation: "start \(executable)", code: -result) }
  return process
}

/// The same on every machine. A trace of a crash would show what the document holds. One memory arena: a second
/// thread's own would take 64 MB of the address space. Source: Backtracing.rst in Swift's docs; mallopt(3).
private func workerEnvironment() -> [String] {
  let fixed = [
    "LANG=C.UTF-8", "PATH=/usr/bin:/bin", "TZ=UTC", "HOME=/nonexistent", "SWIFT_BACKTRACE=enable=no",
    "MALLOC_ARENA_MAX=1",
  ]
  // Without it a tool that finds its libraries so could not start itself.
  guard let libraries = getenv("LD_LIBRARY_PATH") else { return fixed }
  return fixed + ["LD_LIBRARY_PATH=" + String(cString: libraries)]
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
