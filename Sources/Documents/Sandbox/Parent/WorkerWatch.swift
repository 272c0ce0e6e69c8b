internal import Glibc

/// Listens to one worker until it ends or has to be ended: reads the reply, keeps the end of the words, looks at the
/// clock. Never blocks longer than the deadline and the ladder behind it.
struct WorkerWatch {
  let limits: WorkerLimits
  private let policy: SandboxPolicy
  private var deadline = Deadline(inMilliseconds: 0)
  private var isListening = true
  private var isHearing = true
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

  init(limits: WorkerLimits, policy: SandboxPolicy, documentCount: Int, output: Int32) {
    self.limits = limits
    self.policy = policy
    parser = ReplyParser(limits: limits.reply, documentCount: documentCount) { beginning(of: output, $0) }
  }

  /// The worker has said everything, and rightly so.
  var isComplete: Bool { stop == nil && parser.reply.isComplete }

  /// Returns when the frames are enough, or the reply is whole, or the worker has ended or was sent SIGKILL.
  mutating func watch(
    _ process: borrowing WorkerProcess, within milliseconds: Int?, _ isEnough: ([WorkerFrame]) -> Bool
  ) {
    deadline = Deadline(inMilliseconds: milliseconds ?? limits.wallMilliseconds)
    while stop == nil && !isComplete && !isEnough(parser.reply.frames) {
      guard let ready = wait(process) else { return end(process) }
      if ready.words { isHearing = hear(process.words.number) }
      if ready.reply && !listen(process.reply.number) {
        isListening = false
        deadline = deadline.orEarlier(Deadline(inMilliseconds: Self.goodbyeMilliseconds))
      }
      if ready.end { return drain(process) }
    }
    if stop != nil { process.send(SIGKILL) }
  }

  /// Nil when the deadline has passed and nothing is there.
  private func wait(_ process: borrowing WorkerProcess) -> (end: Bool, reply: Bool, words: Bool)? {
    let (reply, words) = (isListening ? process.reply.number : -1, isHearing ? process.words.number : -1)
    var ready = [process.handle.number, reply, words].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    repeat {
      if poll(&ready, UInt(ready.count), deadline.remaining) > 0 {
        return (ready[0].revents != 0, ready[1].revents != 0, ready[2].revents != 0)
      }
    } while !deadline.hasPassed
    return nil
  }

  /// The ladder: a signal that can be caught, a short wait, one that cannot.
  private mutating func end(_ process: borrowing WorkerProcess) {
    stop = isListening || parser.reply.isComplete ? .deadline : .fault(.cutOff)
    process.send(SIGTERM)
    deadline = Deadline(inMilliseconds: Self.graceMilliseconds)
    (isListening, isHearing) = (false, false)
    if wait(process) == nil { process.send(SIGKILL) }
  }

  /// What the dead left in the pipes; a process that it may have started, without a sandbox, could go on writing, so
  /// there is an end to it.
  private mutating func drain(_ process: borrowing WorkerProcess) {
    if isHearing { _ = hear(process.words.number) }
    if !isListening { return }
    for _ in 0..<64 where stop == nil { if !listen(process.reply.number) { return } }
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

/// So many bytes of a file, a copy that the worker cannot change; nil where it has fewer.
private func beginning(of file: Int32, _ size: Int) -> [UInt8]? {
  let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    while count < size {
      let got = pread(file, buffer.baseAddress?.advanced(by: count), size - count, count)
      if got < 0 && errno == EINTR { continue }
      if got <= 0 { return }
      count += got
    }
  }
  return bytes.count == size ? bytes : nil
}
