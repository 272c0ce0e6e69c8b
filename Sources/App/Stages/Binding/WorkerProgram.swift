internal import JSON
internal import PDF
internal import Sandbox

/// Which program opens strangers' documents: a worker is a process of its own, started for each set of documents.
public enum WorkerProgram: Sendable, Equatable {
  /// The running program, whose `main` calls `serveIfWorker` first.
  case itself
  /// A program at this path whose `main` does: the path of `bindery` for a host that cannot.
  case at(String)

  var path: String {
    switch self {
    case .itself: "/proc/self/exe"
    case .at(let path): path
    }
  }
}

/// Does a worker's job and ends the process, where it was started as a worker; returns at once in any other process.
///
/// It must be the first statement of a synchronous `main`: what runs before, and every thread, is outside the sandbox.
public func serveIfWorker() {
  guard let session = WorkerSession.enterIfWorker() else { return }
  switch session.job {
  case [WorkerJob.bind]: bindInWorker(session)
  case [WorkerJob.pictures]: drawInWorker(session)
  default: session.send(BindingReply.frame(ofFailure: "no such job"))
  }
  session.finish()
}

/// What a worker can be asked for.
enum WorkerJob {
  static let bind = "bind"
  static let pictures = "pictures"
}

private func bindInWorker(_ session: WorkerSession) {
  let limits = JSONReader.Limits(depth: 8)
  guard let json = JSONReader.read(session.request(), file: "order", limits: limits).value,
    let order = BindingOrder(json), order.sources.count == session.documentCount
  else { return session.send(BindingReply.frame(ofFailure: "the order cannot be read")) }
  do {
    let result = try order.carryOut { session.document($0) }
    for frame in BindingReply.frames(of: result) { session.send(frame) }
  } catch PDFError.outOfMemory {
    session.endOutOfMemory()
  } catch {
    session.send(BindingReply.frame(ofFailure: "\(error)"))
  }
}
