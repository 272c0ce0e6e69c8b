internal import Glibc
internal import Sandbox

/// A worker that does what a stranger's file might make it do. It is also a parent that counts what its workers leave
/// behind: in a process of its own, for the test program is busy with other tests.
@main
struct SandboxProbe {
  static func main() {
    if let session = WorkerSession.enterIfWorker() {
      Deed(session: session).doIt()
      session.finish()
    }
    switch CommandLine.arguments.dropFirst().first {
    case "leftovers": Leftovers.count()
    case "orphan": Leftovers.orphan()
    case "copy": Copy.show()
    case "preparations": Preparations.show()
    case "orphan-of-copy":
      Copy.make()
      Leftovers.orphan()
    default: exit(64)
    }
  }
}
