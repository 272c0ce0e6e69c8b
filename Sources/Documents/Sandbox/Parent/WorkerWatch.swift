internal import Glibc

/// Listens to one worker until it ends or has to be ended: reads the reply, keeps the end of the words, looks at the
/// clock. Never blocks longer than the deadline and the ladder behind it.
struct WorkerWatch {
  private let limits: WorkerLimits
  private let policy: SandboxPolicy
  private var deadline: Deadline
  private var hasReplyEnded = false
  private var chunk = [UInt8](repeating: 0, count: 256 << 10)
  private(set) var parser: ReplyParser
  private(set) var words: [UInt8] = []
  private(set) var stop: Stop?

  /// Why the parent ended the worker.
  enum Stop: Equatable {
    case deadline
    case tooWeak
    case fault(ReplyFault)
  }

  /// From SIGTERM to SIGKILL.
  private static let graceMilliseconds = 200
  /// From the end of the reply to the end of the process.
  private static let goodbyeMilliseconds = 1_000
  private static let mostWords = 4 << 10

  init(limits: WorkerLimits, policy: SandboxPolicy, documentCount: Int) {
    self.limits = limits
    self.policy = policy
    deadline = Deadline(inMilliseconds: limits.wallMilliseconds)
    parser = ReplyParser(limits: limits.reply, documentCount: documentCount)
  }

  /// Returns when the worker has ended or was sent SIGKILL.
  mutating func watch(_ process: borrowing WorkerProcess) {
    var (reply, words) = (process.reply.number, process.words.number)
    while stop == nil {
      guard let ready = wait(process.handle.number, reply, words) else { return end(process) }
      if ready.words && !hear(words) { words = -1 }
      if ready.reply && !listen(reply) {
        reply = -1
        hasReplyEnded = true
        deadline = deadline.orEarlier(Deadline(inMilliseconds: Self.goodbyeMilliseconds))
      }
      if ready.end { return drain(reply, words) }
    }
    process.send(SIGKILL)
  }

  /// Nil when the deadline has passed.
  private func wait(_ handle: Int32, _ reply: Int32, _ words: Int32) -> (end: Bool, reply: Bool, words: Bool)? {
    var ready = [handle, reply, words].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    while !deadline.hasPassed {
      if poll(&ready, UInt(ready.count), deadline.remaining) > 0 {
        return (ready[0].revents != 0, ready[1].revents != 0, ready[2].revents != 0)
      }
    }
    return nil
  }

  /// The ladder: a signal that can be caught, a short wait, one that cannot.
  private mutating func end(_ process: borrowing WorkerProcess) {
    stop = hasReplyEnded && !parser.reply.isComplete ? .fault(.cutOff) : .deadline
    process.send(SIGTERM)
    deadline = Deadline(inMilliseconds: Self.graceMilliseconds)
    if wait(process.handle.number, -1, -1) == nil { process.send(SIGKILL) }
  }

  /// What the dead left in the pipes; a process that it may have started, without a sandbox, could go on writing, so
  /// there is an end to it.
  private mutating func drain(_ reply: Int32, _ words: Int32) {
    if words >= 0 { _ = hear(words) }
    if reply < 0 { return }
    for _ in 0..<64 where stop == nil { if !listen(reply) { return } }
  }

  /// False when there is no more.
  private mutating func listen(_ descriptor: Int32) -> Bool {
    let count = read(descriptor, &chunk, chunk.count)
    guard count > 0 else { return count < 0 && (errno == EINTR || errno == EAGAIN) }
    do {
      try parser.feed(chunk[..<count])
      if policy == .required, parser.reply.posture?.isFull == false { stop = .tooWeak }
    } catch {
      stop = .fault(error)
    }
    return true
  }

  private mutating func hear(_ descriptor: Int32) -> Bool {
    let count = read(descriptor, &chunk, chunk.count)
    guard count > 0 else { return count < 0 && (errno == EINTR || errno == EAGAIN) }
    words = Array((words + chunk[..<count]).suffix(Self.mostWords))
    return true
  }
}
