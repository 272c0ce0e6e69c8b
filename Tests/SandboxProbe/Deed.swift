internal import Glibc
internal import Sandbox

/// What a probe does, named by the first word of its job.
struct Deed {
  let session: WorkerSession

  static let answerKind: UInt8 = 16

  func doIt() {
    switch session.job.first {
    case "echo": echo()
    case "tell": tell()
    case "hear": hear()
    case "attempt": attempt()
    case "attempt-in-thread": inThread(attempt)
    case "read-folder": answer(canRead(session.job[1]))
    case "output": output()
    case "descriptors": answer("\((0..<1_000).count { fcntl($0, F_GETFD) >= 0 })")
    case "environment": answer(["PATH", "HOME", "TZ", "LANG", "USER", "SHELL"].map(variable).joined(separator: " "))
    case "allocate": allocate()
    case "allocate-by-new": holdBack { allocateByNew() }
    case "spin": while true {}
    case "sleep": sleepOn()
    case "sleep-deaf": sleepDeaf()
    case "trap": trap()
    case "kill-itself": raise(SIGSEGV)
    case "leave": exit(Int32(session.job[1]) ?? 1)
    default: lie()
    }
  }

  /// Sends back the request and every document.
  private func echo() {
    session.send(WorkerFrame(kind: Self.answerKind, bytes: session.request()))
    for index in 0..<session.documentCount {
      session.send(WorkerFrame(kind: Self.answerKind, bytes: session.document(index)))
    }
  }

  /// Tells a word for each number, and dies where it is asked to.
  private func tell() {
    for number in 0..<100_000 {
      if number == Int(session.job[1]) { raise(SIGKILL) }
      session.tell((0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) })
    }
  }

  /// How many words come in their order, and whether anything else comes.
  private func hear() {
    var count = 0
    while let word = session.hear(4), word.reversed().reduce(0, { $0 << 8 | Int($1) }) == count { count += 1 }
    answer("\(count), then \(session.hear(1) == nil ? "nothing" : "more")")
  }

  /// Writes so many bytes to standard output, sends what got there, and changes it.
  private func output() {
    let bytes = [UInt8](repeating: 7, count: Int(session.job[1]) ?? 0)
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count <= 0 { return answer("errno \(errno) after \(written)") }
      written += count
    }
    session.sendOutput(kind: Self.answerKind)
    answer("sent")
    pwrite(STDOUT_FILENO, [9], 1, 0)
  }

  private func attempt() { answer(Attempt.perform(session.job[1])) }

  func answer(_ text: String) { session.send(WorkerFrame(kind: Self.answerKind, bytes: Array(text.utf8))) }

  private func variable(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "none" }

  private func canRead(_ folder: String) -> String {
    guard let stream = opendir(folder) else { return "errno \(errno)" }
    closedir(stream)
    return "done"
  }
}

/// Using up what a worker has.
extension Deed {
  private func allocate() {
    _ = session.document(0)
    let bytes = [UInt8](repeating: 7, count: 2 << 30)
    answer("\(bytes.count)")
  }

  /// As qpdf and Poppler do it.
  private func allocateByNew() {
    typealias New = @convention(c) (Int) -> UnsafeMutableRawPointer?
    guard let new = unsafeBitCast(dlsym(nil, "_Znwm"), to: New?.self) else { return answer("no operator new") }
    while true { _ = new(1 << 20) }
  }

  private func holdBack(_ work: () -> Void) {
    _ = session.document(session.documentCount - 1)
    work()
  }

  private func sleepOn() {
    _ = session.document(1)
    while true { pause() }
  }

  private func sleepDeaf() {
    signal(SIGTERM, SIG_IGN)
    sleepOn()
  }

  private func trap() {
    _ = session.document(1)
    let none: [Int] = []
    answer("\(none[session.documentCount])")
  }

  private func inThread(_ work: @escaping () -> Void) {
    var thread = pthread_t()
    let box = Unmanaged.passRetained(Box(work: work)).toOpaque()
    let code = pthread_create(
      &thread, nil,
      { argument in
        if let argument { Unmanaged<Box>.fromOpaque(argument).takeRetainedValue().work() }
        return nil
      }, box)
    if code == 0 { pthread_join(thread, nil) } else { answer("no thread: \(code)") }
  }

  private final class Box {
    let work: () -> Void

    init(work: @escaping () -> Void) { self.work = work }
  }
}

/// Answering with what is not a reply.
extension Deed {
  private func lie() {
    switch session.job.first {
    case "too-large-frame": put([16, 0xFF, 0xFF, 0xFF, 0x7F])
    case "endless": while true { put([UInt8](repeating: 0, count: 1 << 16)) }
    case "endless-frames": while true { session.send(WorkerFrame(kind: Self.answerKind, bytes: [])) }
    case "garbage": put(Array("%PDF-1.7 this is not a frame".utf8))
    case "cut-off": cutOff(frame: [16, 200, 0, 0, 0, 1, 2, 3])
    case "no-end": cutOff(frame: [])
    case "close-early": closeEarly()
    case "after-end": put([3, 0, 0, 0, 0, 3, 0, 0, 0, 0])
    case "stray-document": session.progress(document: session.documentCount)
    case "more-output": put([4, 5, 0, 0, 0, Self.answerKind, 1, 0, 0, 0])
    case "chatter": chatter()
    default: answer("unknown deed")
    }
  }

  private func put(_ bytes: [UInt8]) {
    var bytes = bytes[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(3, $0.baseAddress, $0.count) }
      bytes = bytes.dropFirst(max(0, count))
    }
  }

  private func cutOff(frame: [UInt8]) -> Never {
    put(frame)
    _exit(0)
  }

  private func closeEarly() {
    close(3)
    while true { pause() }
  }

  /// More words than any pipe holds, then a sound reply.
  private func chatter() {
    let line = Array("syntax error \u{1B}]0;owned\u{07}\n".utf8)
    for _ in 0..<50_000 { _ = line.withUnsafeBytes { write(2, $0.baseAddress, $0.count) } }
    answer("done")
  }
}
