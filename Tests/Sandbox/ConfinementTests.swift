import Foundation
import Sandbox
import Testing

/// What a worker that a stranger has taken over can do: asked of a real one, which tries.
struct ConfinementTests {
  static let attempts = [
    "read-file", "read-own-program", "read-own-memory", "list-folder", "write-file", "write-legacy", "make-folder",
    "remove-file", "rename-file", "truncate-file", "change-mode", "grow-document",
    "map-document-writable", "socket", "unix-socket", "socket-pair", "connect", "bind", "fork", "execute", "spawn",
    "signal-parent", "raise-limit", "executable-memory", "terminal", "trace", "process-memory", "new-memory-file",
    "namespace", "mount",
  ]
  #if arch(x86_64)
    static let byNumber = [
      "capabilities", "io-uring", "key-ring", "bpf", "user-fault", "performance-events", "kexec", "open-by-handle",
      "landlock-again", "module",
    ]
  #else
    static let byNumber: [String] = []
  #endif

  @Test(arguments: attempts + byNumber)
  func `what it tries is denied, in its first thread and in a later one`(attempt: String) throws {
    let denied = ["errno \(EPERM)", "errno \(EACCES)"]
    for deed in ["attempt", "attempt-in-thread"] {
      let answer = try #require(Probe.answer(of: Probe.run(deed, attempt)))
      #expect(denied.contains(answer), "\(deed): \(answer)")
    }
  }

  @Test func `writing into what it was handed ends it, for no file may grow`() throws {
    #expect(try Probe.run("attempt", "write-document").outcome == .crashed(.signal(SIGXFSZ)))
  }

  @Test func `the same is possible without a sandbox, so the attempts are real`() throws {
    let possible = [
      "read-file", "read-own-program", "list-folder", "socket", "unix-socket", "socket-pair", "spawn",
      "signal-parent", "executable-memory", "new-memory-file",
    ]
    for attempt in possible {
      #expect(Probe.answer(of: try Probe.run("attempt", attempt, policy: .off)) == "done", "\(attempt)")
    }
  }

  @Test func `only the folders that are named can be read`() throws {
    let fonts = "/usr/share/fonts"
    let reply = try Probe.run("read-folder", fonts) { $0.readablePaths = ["/no/such/folder"] + WorkerLimits.fontPaths }
    #expect(Probe.answer(of: reply) == "done")
    #expect(reply.posture.isFull)
    #expect(Probe.answer(of: try Probe.run("read-folder", fonts)) == "errno \(EACCES)")
    let other = try Probe.run("read-folder", "/usr/share") { $0.readablePaths = WorkerLimits.fontPaths }
    #expect(Probe.answer(of: other) == "errno \(EACCES)")
  }

  @Test func `it inherits no descriptor and no variable but its own`() throws {
    let stray = open("/dev/null", O_RDONLY)
    defer { close(stray) }
    #expect(fcntl(stray, F_GETFD) == 0, "would be inherited")
    #expect(Probe.answer(of: try Probe.run("descriptors", documents: [[1], [2], [3]])) == "8")
    #expect(Probe.answer(of: try Probe.run("environment")) == "/usr/bin:/bin /nonexistent UTC C.UTF-8 none none")
  }

  @Test func `the posture on this kernel is full and told layer by layer`() throws {
    let posture = try Worker(executable: Probe.path, job: []).posture()
    #expect(posture.isFull)
    #expect(posture.missing == [])
    #expect(posture.lines.first { $0.layer == "seccomp" }?.inForce == true)
    #expect(posture.description.hasPrefix("full (Landlock "))
    #expect(try Probe.run("echo").posture == posture)
  }

  @Test func `a worker that lacks a layer refuses to start, unless the policy is content`() throws {
    let error = #expect(throws: SandboxError.self) { try Probe.run("echo") { $0.addressSpace = nil } }
    guard case .tooWeak(let posture) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(posture.missing == [.addressSpace])
    let reply = try Probe.run("echo", policy: .bestEffort) { $0.addressSpace = nil }
    #expect(reply.posture == posture)
    #expect(posture.description == "weaker: without address-space")
    #expect(try Probe.run("echo", policy: .off).posture == Posture(layers: [], landlockVersion: nil))
  }
}
