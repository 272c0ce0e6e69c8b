internal import Glibc
internal import Sandbox

/// A parent whose workers come from a copy of itself.
enum Copy {
  static func make() {
    ForkServer.copyThisProcess {
      let session = WorkerSession.serve()
      Deed(session: session).doIt()
      session.finish()
    }
  }

  /// Prints what others see of the copy, and what workers answer: of the copy, and after somebody has killed it.
  static func show() {
    make()
    do {
      let server = try ForkServer.of(ForkServer.itself)
      print("environment: \(try answer(["environment"]))")
      print("called: \(words(of: "cmdline", server.process).dropFirst().joined(separator: " "))")
      print("started with: \(words(of: "environ", server.process).count) variables")
      print("same: \(try ForkServer.of(ForkServer.itself) === server)")
      kill(server.process, SIGKILL)
      while try ForkServer.of(ForkServer.itself) === server { sched_yield() }
      print("afterwards: \(try answer(["attempt", "read-file"]))")
    } catch {
      print("failed: \(error)")
    }
  }

  private static func answer(_ job: [String]) throws(SandboxError) -> String {
    let outcome = try Worker(job: job).run(request: [], documents: []).outcome
    guard case .finished(let frames) = outcome, let first = frames.first else { return "\(outcome)" }
    return String(decoding: first.bytes, as: UTF8.self)
  }

  /// What the kernel tells of a process, cut at each NUL.
  private static func words(of file: String, _ process: Int32) -> [String] {
    let descriptor = open("/proc/\(process)/\(file)", O_RDONLY)
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 64 << 10)
    let count = read(descriptor, &bytes, bytes.count)
    return bytes.prefix(max(0, count)).split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }
}
