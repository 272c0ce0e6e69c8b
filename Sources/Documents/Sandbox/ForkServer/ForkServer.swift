internal import CWorker
internal import Glibc
internal import Synchronization

/// Starts workers of one program quickly: a process that has loaded its libraries, was never shown a document, and becomes
/// a worker by making a copy of itself.
///
/// Loading some ninety libraries costs 20 ms, a copy about one. The copy is made by a process that has one thread and
/// holds nobody's secrets; a copy of a parent at work would hold other audiences' documents.
package final class ForkServer: Sendable {
  package let executable: String
  /// Its id.
  package let process: Int32
  private let channel: Descriptor
  /// What it prints; a program that cannot start says why.
  private let words: Descriptor
  private let hasServed = Atomic(false)
  /// How the process ended, once it was waited for. One request at a time.
  private let end = Mutex<WorkerEnding?>(nil)

  /// The one that somebody keeps ready for a program, else a new one.
  package static func of(_ executable: String) throws(SandboxError) -> ForkServer {
    try ready.withLock { (servers) throws(SandboxError) in
      if let server = servers[executable]?.server, server.isAlive { return server }
      let server = try ForkServer(executable)
      servers[executable] = Ready(server: server)
      return server
    }
  }

  /// The running program.
  package static let itself = "/proc/self/exe"

  /// Makes a copy of this process the server of the running program, for as long as the process lives: its libraries are loaded
  /// already. `serve` is what that copy does.
  ///
  /// To be called by the first statements of a synchronous `main`, while the process has one thread and has read nothing; without
  /// a copy the program is executed anew when it is needed. Both handle whole documents from then on, and keep memory for them.
  package static func copyThisProcess(serve: () -> Never) {
    linux_keep_memory()
    guard linux_thread_count() == 1, let server = try? ForkServer(copyThat: serve) else { return }
    ready.withLock { $0[itself] = Ready(server: server, kept: server) }
  }

  /// By the program's path. Whoever needs one keeps it; the last one lets it end.
  private static let ready = Mutex<[String: Ready]>([:])

  private struct Ready {
    weak var server: ForkServer?
    /// Of a copy of this process: nobody could make it again.
    var kept: ForkServer?
  }

  private convenience init(_ executable: String) throws(SandboxError) {
    try self.init(executable) { places throws(SandboxError) in
      try spawn(executable, [WorkerOrders.firstWord], places)
    }
  }

  private convenience init(copyThat serve: () -> Never) throws(SandboxError) {
    try self.init(Self.itself) { places throws(SandboxError) in
      let copy = linux_fork()
      guard copy >= 0 else { throw .system(operation: "copy the process", code: -copy) }
      if copy == 0 { become(places, serve) }
      return copy
    }
  }

  /// `start` gives the process id of a server that finds these descriptors, in this order.
  private init(_ executable: String, start: ([Int32]) throws(SandboxError) -> Int32) throws(SandboxError) {
    let null = try Descriptor.null()
    let words = try Pipe(holding: 4 << 10)
    var ends: [Int32] = [-1, -1]
    let result = linux_make_channel(&ends)
    guard result == 0 else { throw .system(operation: "make a channel", code: -result) }
    channel = Descriptor(number: ends[0])
    let other = Descriptor(number: ends[1])
    self.executable = executable
    process = try start([null.number, null.number, words.input.number, other.number])
    self.words = words.takeOutput()
  }

  /// Nobody can ask any more. One that has served buries its workers and ends; one that still loads libraries is not waited
  /// for.
  deinit {
    end.withLock { end in
      if end == nil {
        if hasServed.load(ordering: .relaxed) {
          shutdown(channel.number, Int32(SHUT_RDWR))
        } else {
          kill(process, SIGKILL)
        }
      }
      _ = wait(&end)
    }
  }

  /// Starts a worker with these descriptors; the first goes to the server, which tells there how the worker ended. Gives a
  /// descriptor that becomes readable when the worker has ended.
  func startWorker(
    _ orders: WorkerOrders, _ descriptors: [Int32], within milliseconds: Int
  ) throws(SandboxError) -> Descriptor {
    let (answer, ending) = end.withLock { end in
      let answer = ask(orders.words, descriptors, Deadline(inMilliseconds: milliseconds))
      if answer == .late && end == nil { kill(process, SIGKILL) }
      return (answer, answer == .silent || answer == .late ? wait(&end) : nil)
    }
    switch answer {
    case .started(let handle):
      hasServed.store(true, ordering: .relaxed)
      return Descriptor(number: handle)
    case .failed(let code): throw .system(operation: "start a worker", code: code)
    case .silent: throw .didNotStart(ending, words: lastWords)
    case .late: throw .didNotStart(nil, words: lastWords)
    }
  }

  /// False after somebody has killed it.
  private var isAlive: Bool {
    var state = pollfd(fd: channel.number, events: 0, revents: 0)
    return poll(&state, 1, 0) == 0
  }

  private enum Answer: Equatable {
    case started(handle: Int32)
    case failed(code: Int32)
    /// There is no server any more, or there never was one.
    case silent
    /// Something runs there that does not answer.
    case late
  }

  private func ask(_ request: [UInt8], _ descriptors: [Int32], _ deadline: Deadline) -> Answer {
    let sent = linux_send_message(
      channel.number, request, UInt(request.count), descriptors, Int32(descriptors.count))
    guard sent == 0 else { return sent == -EPIPE || sent == -ECONNRESET ? .silent : .failed(code: -sent) }
    var ready = pollfd(fd: channel.number, events: Int16(POLLIN), revents: 0)
    while poll(&ready, 1, deadline.remaining) <= 0 { if deadline.hasPassed { return .late } }
    guard let message = Message(from: channel.number, capacity: 4) else { return .silent }
    if let handle = message.descriptors.first { return .started(handle: handle) }
    return word(message.bytes[...]).map { .failed(code: Int32(bitPattern: $0)) } ?? .silent
  }

  /// Waits for the end of a process that has nobody to serve.
  private func wait(_ end: inout WorkerEnding?) -> WorkerEnding? {
    guard end == nil else { return end }
    var (status, result) = (Int32(0), Int32(0))
    repeat { result = waitpid(process, &status, 0) } while result < 0 && errno == EINTR
    // Who waits for all children of the host has taken the status.
    end = result == process ? WorkerEnding(status: status) : .exit(code: WorkerExit.lost)
    return end
  }

  private var lastWords: String {
    var bytes = [UInt8](repeating: 0, count: 4 << 10)
    let count = read(words.number, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }
}

/// In the copy. The kernel ends it with its parent, even while it loads what workers need.
private func become(_ places: [Int32], _ serve: () -> Never) -> Never {
  let parent = getppid()
  guard linux_die_with_parent() == 0, getppid() == parent, parent != 1,
    linux_take_places(places, Int32(places.count)) == 0
  else { _exit(WorkerExit.usage) }
  withCStrings(workerEnvironment()) { variables in
    linux_forget_start(CommandLine.argc, CommandLine.unsafeArgv, WorkerOrders.firstWord, variables)
  }
  serve()
}

/// The process id.
private func spawn(_ executable: String, _ arguments: [String], _ places: [Int32]) throws(SandboxError) -> Int32 {
  var process: Int32 = 0
  let result = withCStrings([executable] + arguments) { words in
    withCStrings(workerEnvironment()) { variables in
      linux_start_worker(executable, words, variables, places, Int32(places.count), &process)
    }
  }
  guard result == 0 else { throw .system(operation: "start \(executable)", code: -result) }
  return process
}

/// The same on every machine. A trace of a crash would show what the document holds. Source: Backtracing.rst in Swift's docs.
private func workerEnvironment() -> [String] {
  let fixed = [
    "LANG=C.UTF-8", "PATH=/usr/bin:/bin", "TZ=UTC", "HOME=/nonexistent", "SWIFT_BACKTRACE=enable=no",
  ]
  // Without it a tool that finds its libraries so could not start itself.
  guard let libraries = getenv("LD_LIBRARY_PATH") else { return fixed }
  return fixed + ["LD_LIBRARY_PATH=" + String(cString: libraries)]
}
