import CWorker
import Foundation
import Glibc
import Sandbox
import Testing

struct WorkerTests {
  @Test func `hands over a request and documents, and takes the answer back whole`() throws {
    let large = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let reply = try Probe.run("echo", documents: [[], large, [7]])
    #expect(reply.outcome == .finished([[9, 8], [], large, [7]].map { WorkerFrame(kind: 16, bytes: $0) }))
    #expect(reply.lastDocument == 2)
    #expect(reply.untrustedWords == "")
    #expect(reply.usage == nil, "it was not waited for")
  }

  @Test func `one sealed document serves many workers`() throws {
    let document = try SealedBytes(Array("same".utf8))
    let worker = Worker(executable: Probe.path, job: ["echo"])
    for _ in 0..<3 {
      let reply = try worker.run(request: [], documents: [document, document])
      #expect(
        reply.outcome
          == .finished([[], Array("same".utf8), Array("same".utf8)].map { WorkerFrame(kind: 16, bytes: $0) }))
    }
  }

  @Test func `as many documents as a long offer has`() throws {
    let reply = try Probe.run("echo", documents: (0..<60).map { [UInt8($0)] })
    guard case .finished(let frames) = reply.outcome else {
      Issue.record("\(reply.outcome)")
      return
    }
    #expect(frames.dropFirst().map(\.bytes) == (0..<60).map { [UInt8($0)] })
  }

  @Test(arguments: [("allocate", 0), ("allocate-by-new", 1)])
  func `more memory than the limit is out of memory`(deed: String, document: Int) throws {
    let reply = try Probe.run(deed)
    #expect(reply.outcome == .outOfMemory)
    #expect(reply.lastDocument == document)
    #expect(try #require(reply.usage).peakBytes < 512 << 20)
  }

  @Test func `more computing time than the limit is out of time`() throws {
    let reply = try Probe.run("spin") { $0.cpuSeconds = 1 }
    #expect(reply.outcome == .outOfTime(.cpu))
    #expect((500...2_100).contains(try #require(reply.usage).cpuMilliseconds))
  }

  @Test(arguments: ["sleep", "sleep-deaf"])
  func `a worker that waits for ever ends at the deadline, deaf or not`(deed: String) throws {
    let reply = try Probe.run(deed) { $0.wallMilliseconds = 300 }
    #expect(reply.outcome == .outOfTime(.wall))
    #expect(reply.lastDocument == 1)
  }

  @Test func `a crash says the signal and the document`() throws {
    let trap = try Probe.run("trap")
    guard case .crashed(.signal) = trap.outcome else {
      Issue.record("\(trap.outcome)")
      return
    }
    #expect(trap.lastDocument == 1)
    #expect(trap.untrustedWords.contains("Index out of range"))
    #expect(try Probe.run("kill-itself").outcome == .crashed(.signal(SIGSEGV)))
    #expect(try Probe.run("leave", "7").outcome == .crashed(.exit(code: 7)))
  }

  @Test(arguments: [
    ("too-large-frame", ReplyFault.frameTooLarge(bytes: 0x7FFF_FFFF)), ("garbage", .frameTooLarge(bytes: 0x2D46_4450)),
    ("cut-off", .cutOff), ("no-end", .cutOff), ("after-end", .afterEnd), ("stray-document", .progress),
    ("endless", .kind(0)), ("endless-frames", .tooManyFrames),
  ])
  func `a reply that is none is refused`(deed: String, fault: ReplyFault) throws {
    #expect(try Probe.run(deed).outcome == .badReply(fault))
  }

  @Test func `a worker that closes its reply and stays is ended soon`() throws {
    #expect(try Probe.run("close-early").outcome == .badReply(.cutOff))
  }

  @Test func `a reply of more bytes than allowed is refused`() throws {
    let reply = try Probe.run("echo", documents: [[UInt8](repeating: 0, count: 5_000)]) {
      $0.reply.totalBytes = 4_000
    }
    #expect(reply.outcome == .badReply(.replyTooLarge))
  }

  @Test func `a worker that prints for ever blocks nobody, and little of it is kept`() throws {
    let reply = try Probe.run("chatter")
    #expect(Probe.answer(of: reply) == "done")
    #expect(reply.untrustedWords.utf8.count <= 4_096)
  }

  @Test func `a program that is no worker is a fault of ours`() throws {
    let error = #expect(throws: SandboxError.self) {
      try Worker(executable: "/bin/true", job: []).run(request: [], documents: [])
    }
    #expect(error == .didNotStart(.exit(code: 0), words: ""))
    let missing = #expect(throws: SandboxError.self) {
      try Worker(executable: "/no/such/program", job: []).run(request: [], documents: [])
    }
    #expect(missing?.description == "cannot start /no/such/program: no such file or directory")
    var limits = WorkerLimits()
    limits.wallMilliseconds = 200
    let deaf = #expect(throws: SandboxError.self) {
      try Worker(executable: "/usr/bin/yes", job: [], limits: limits).run(request: [], documents: [])
    }
    #expect(deaf == .didNotStart(nil, words: ""))
  }

  @Test func `a person who types the first word gets nothing`() throws {
    #expect(try Probe.print("__worker") == "")
    #expect(try Probe.print("__worker", "echo") == "")
  }

  @Test func `several at a time, and their replies in any order`() throws {
    let document = try SealedBytes([7])
    let running = try ["echo", "descriptors", "echo"].map { deed in
      try Worker(executable: Probe.path, job: [deed]).start(request: [9], documents: [document])
    }
    let replies = try running.reversed().map { try $0.reply() }
    let echo = WorkerOutcome.finished([[9], [7]].map { WorkerFrame(kind: 16, bytes: $0) })
    #expect(replies.map(\.outcome) == [echo, .finished([WorkerFrame(kind: 16, bytes: Array("6".utf8))]), echo])
  }

  @Test(arguments: [("all", 100_000), ("70001", 70_001), ("0", 0)])
  func `one worker tells another, which hears it until the first one ends, however it ends`(
    deathAt: String, count: Int
  ) throws {
    let (telling, hearing) = try start(["tell", deathAt], ["hear"])
    #expect(Probe.answer(of: try hearing.reply()) == "\(count), then nothing")
    let told = try telling.reply().outcome
    #expect(told == (deathAt == "all" ? .finished([]) : .crashed(.signal(SIGKILL))))
  }

  @Test func `a worker that tells one that has ended, ends too`() throws {
    let (telling, hearing) = try start(["tell", "none"], ["echo"])
    #expect(try hearing.reply().outcome == .finished([WorkerFrame(kind: 16, bytes: [])]))
    #expect(try telling.reply().outcome == .crashed(.signal(SIGPIPE)))
  }

  private func start(_ teller: [String], _ hearer: [String]) throws -> (RunningWorker, RunningWorker) {
    let link = try WorkerLink.pair()
    return (
      try Worker(executable: Probe.path, job: teller).start(request: [], documents: [], link: link.telling),
      try Worker(executable: Probe.path, job: hearer).start(request: [], documents: [], link: link.hearing)
    )
  }

  @Test func `a worker that nobody waits for is ended`() throws {
    let server = try ForkServer.of(Probe.path.replacing("/sandbox-probe", with: "//sandbox-probe"))
    var running: RunningWorker? = try Worker(executable: server.executable, job: ["sleep"])
      .start(request: [], documents: [SealedBytes([1]), SealedBytes([2])])
    let worker = try #require(firstChild(of: server.process))
    #expect(running != nil)
    running = nil
    #expect(kill(worker, 0) < 0)
  }

  @Test func `a server that somebody has killed is replaced, and its worker is lost`() throws {
    let path = Probe.path.replacing("/sandbox-probe", with: "/./sandbox-probe")
    let server = try ForkServer.of(path)
    let running = try Worker(executable: path, job: ["sleep"])
      .start(request: [], documents: [SealedBytes([1]), SealedBytes([2])])
    kill(server.process, SIGKILL)
    // It had said how it is confined, or had not come so far.
    switch Result(catching: { try running.reply().outcome }) {
    case .success(.crashed), .failure(SandboxError.didNotStart): break
    case let other: Issue.record("the worker outlived its server: \(other)")
    }
    let reply = try Worker(executable: path, job: ["echo"]).start(request: [5], documents: []).reply()
    #expect(reply.outcome == .finished([WorkerFrame(kind: 16, bytes: [5])]))
  }

  @Test func `workers come from a copy of their parent that keeps nothing of how it was started`() throws {
    let shown = try Probe.print("copy", "some", "secret", "words").split(separator: "\n")
    #expect(
      shown == [
        "environment: /usr/bin:/bin /nonexistent UTC C.UTF-8 none none", "called: __worker",
        "started with: 0 variables",
        "same: true", "afterwards: errno 13",
      ])
  }

  @Test func `a worker waits for threads of the preparations, and for no more of these than it needs`() throws {
    #expect(try Probe.print("preparations") == "free 0\nfree 2\nfree 2\n")
  }

  @Test func `a large part of a reply comes through the output`() throws {
    guard case .finished(let frames) = try Probe.run("output", "3145728", limits: { $0.outputBytes = 4 << 20 }).outcome
    else {
      Issue.record("not finished")
      return
    }
    #expect(frames.map(\.bytes.count) == [3 << 20, 4] && frames[0].bytes.dropFirst().allSatisfy { $0 == 7 })
  }

  @Test func `output beyond its limit is not written, and where none is allowed it ends the worker`() throws {
    let reply = try Probe.run("output", "3145728", limits: { $0.outputBytes = 1 << 20 })
    #expect(Probe.answer(of: reply) == "errno \(EFBIG) after \(1 << 20)")
    #expect(try Probe.run("output", "1").outcome == .crashed(.signal(SIGXFSZ)))
  }

  @Test func `others go before a worker that is not urgent`() throws {
    let path = Probe.path.replacing("/sandbox-probe", with: "/.//sandbox-probe")
    let server = try ForkServer.of(path)
    var limits = WorkerLimits()
    limits.niceness = 7
    let running = try Worker(executable: path, job: ["sleep"], limits: limits)
      .start(request: [], documents: [SealedBytes([1]), SealedBytes([2])])
    let worker = try #require(firstChild(of: server.process))
    var seen: Int32 = 0
    for _ in 0..<200_000 where seen != 7 {
      seen = getpriority(__priority_which_t(PRIO_PROCESS.rawValue), id_t(worker))
      sched_yield()
    }
    #expect(seen == 7)
    withExtendedLifetime(running) {}
  }

  @Test(arguments: ["orphan", "orphan-of-copy"])
  func `a worker does not outlive its parent`(deed: String) throws {
    let parent = Process()
    parent.executableURL = URL(fileURLWithPath: Probe.path)
    parent.arguments = [deed]
    try parent.run()
    let server = try #require(firstChild(of: parent.processIdentifier))
    let worker = try #require(firstChild(of: server))
    var ended = [server, worker].map { pollfd(fd: linux_open_process($0), events: Int16(POLLIN), revents: 0) }
    defer { for process in ended { close(process.fd) } }
    #expect(ended.allSatisfy { $0.fd >= 0 })
    kill(parent.processIdentifier, SIGKILL)
    for index in ended.indices { #expect(poll(&ended[index], 1, 10_000) == 1) }
    parent.waitUntilExit()
  }

  /// Asks again until there is one.
  private func firstChild(of parent: Int32) -> Int32? {
    for _ in 0..<200_000 {
      let list = try? String(contentsOfFile: "/proc/\(parent)/task/\(parent)/children", encoding: .ascii)
      if let first = list?.split(separator: " ").first, let child = Int32(first) { return child }
      sched_yield()
    }
    return nil
  }

  @Test func `nothing is left over, whatever the workers did`() throws {
    #expect(try Probe.print("leftovers") == "descriptors 0, children 0\n")
  }
}
