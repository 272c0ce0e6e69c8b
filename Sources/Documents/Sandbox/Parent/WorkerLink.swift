/// One end of a way for bytes from one worker to another that sees the same documents; neither trusts the other more than it
/// trusts the documents.
///
/// Whoever makes the pair lets go of both ends once the workers have started: only then does the one hear that the other has
/// ended.
package final class WorkerLink: Sendable {
  let descriptor: Descriptor

  fileprivate init(_ descriptor: consuming Descriptor) { self.descriptor = descriptor }

  /// A worker with `hearing` reads what one with `telling` writes; some 1 MB waits on the way.
  package static func pair() throws(SandboxError) -> (telling: WorkerLink, hearing: WorkerLink) {
    try Pipe(holding: 1 << 20).links()
  }
}

extension Pipe {
  fileprivate consuming func links() -> (WorkerLink, WorkerLink) { (WorkerLink(input), WorkerLink(output)) }
}
