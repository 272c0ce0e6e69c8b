internal import PDF
internal import Sandbox

/// Which program opens strangers' documents: a worker is a process of its own, for each set of documents.
public enum WorkerProgram: Sendable, Equatable {
  /// The running program, whose `main` calls `serveIfWorker` first.
  case itself
  /// A program at this path whose `main` does: the path of `bindery` for a host that cannot.
  case at(String)

  var path: String {
    switch self {
    case .itself: ForkServer.itself
    case .at(let path): path
    }
  }
}

/// As long as it is held, the workers of a program start in about a millisecond: their libraries are loaded once. It is worth
/// having before the first packet is read, since loading goes on at the same time.
public final class ReadyWorkers: Sendable {
  private let server: ForkServer?

  /// Where the program cannot be started, the first document says so.
  public init(_ program: WorkerProgram) { server = try? ForkServer.of(program.path) }
}

/// Does a worker's job and ends the process, where it was started as a worker; returns at once in any other process.
///
/// It must be the first statement of a synchronous `main`: what runs before, and every thread, is outside the sandbox.
public func serveIfWorker() {
  guard let session = WorkerSession.enterIfWorker(Preparation.all) else { return }
  work(session)
}

/// Makes workers of the running program start in about a millisecond, for as long as it runs: a copy of the process, made before it
/// has read anything, loads what they need while the program goes on.
///
/// For the first statements of a synchronous `main`, behind `serveIfWorker`.
public func keepWorkersReady() {
  ForkServer.copyThisProcess { work(WorkerSession.serve(Preparation.all)) }
}

private func work(_ session: WorkerSession) -> Never {
  switch session.job {
  case [WorkerJob.bind]: bindInWorker(session)
  case [WorkerJob.look]: lookInWorker(session)
  case [WorkerJob.pictures]: drawInWorker(session)
  default: session.send(BindingReply.frame(ofFailure: "no such job"))
  }
  session.finish()
}

/// What the parent reads when it has done the next stages: each part's first page, which another worker may have drawn already.
private func draw(_ document: BoundPDF, _ seen: SeenSources?, _ session: WorkerSession) {
  // The last part is the page that names the sources.
  let parts = document.parts.dropLast()
  var pictures = parts.enumerated().map { $1.beginsUntouched ? seen?.picture(of: $0) : nil }
  let missing = pictures.indices.filter { pictures[$0] == nil }
  let drawn = document.pictures(
    missing.map { parts[$0].firstPage - 1 }, width: PictureOrder.width, height: PictureOrder.height)
  for (index, picture) in zip(missing, drawn) { pictures[index] = picture }
  let pageCount = document.parts.last?.lastPage
  let documents = [DrawnDocument(pageCount: pageCount, pictures: pictures)]
  for frame in PictureReply.frames(of: documents) { session.send(frame) }
}

/// What a worker can be asked for.
enum WorkerJob {
  static let bind = "bind"
  static let look = "look"
  static let pictures = "pictures"
}

private func bindInWorker(_ session: WorkerSession) {
  guard let order = BindingOrder(session) else {
    return session.send(BindingReply.frame(ofFailure: "the order cannot be read"))
  }
  let seen = SeenSources(session)
  let send = { (_: PDFBytes) in session.sendOutput(kind: BindingReply.document) }
  do {
    try order.carryOut(mapped: session.map, seen: seen, to: .standardOutput, written: send) { done in
      session.send(BindingReply.account(of: done))
      if order.draws, let document = done.document { draw(document, seen, session) }
      session.finish()
    }
  } catch PDFError.outOfMemory {
    session.endOutOfMemory()
  } catch {
    session.send(BindingReply.frame(ofFailure: "\(error)"))
  }
}
