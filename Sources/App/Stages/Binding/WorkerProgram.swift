internal import PDF
internal import Sandbox
internal import Typesetting

/// Which program opens strangers' documents: a worker is a process of its own, for each set of documents.
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
  guard let session = WorkerSession.enterIfWorker(prepare: useEverythingOnce) else { return }
  switch session.job {
  case [WorkerJob.bind]: bindInWorker(session)
  case [WorkerJob.look]: lookInWorker(session)
  case [WorkerJob.pictures]: drawInWorker(session)
  default: session.send(BindingReply.frame(ofFailure: "no such job"))
  }
  session.finish()
}

/// What the parent reads when it has done the next stages.
private func draw(_ document: BindingResult.Document, _ session: WorkerSession) {
  let order = PictureOrder(firstPages: document.parts.map(\.firstPage))
  for frame in PictureReply.frames(of: order.documents.map { $0.drawn(document.bytes) }) { session.send(frame) }
}

/// Binds and draws a document of our own, so that fonts are found and libraries set up before there is a worker, once for all.
private func useEverythingOnce() {
  makeFontsCurrent()
  let text = Array("Terms.\n".utf8)
  let source = BindingOrder.Source(path: "terms.txt", title: "Terms", kind: .text, size: text.count, sha256: "")
  let order = BindingOrder(path: "terms.pdf", title: "Terms", language: "en", sources: [source])
  // What goes wrong here goes wrong in the worker again, which tells it.
  guard let document = (try? order.carryOut { _ in text })?.document else { return }
  keepReaderReady(document.bytes)
  _ = PictureOrder.Document(kind: .pdf, pages: [0]).drawn(document.bytes)
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
  let seen = session.hasLink ? SeenPages(session) : nil
  let looks: SeenLooks = { source, page in seen?.look(source, page) }
  do {
    try order.carryOut(mapped: session.map, looks: looks) { result in
      for frame in BindingReply.frames(of: result) { session.send(frame) }
      if order.draws, let document = result.document { draw(document, session) }
      session.finish()
    }
  } catch PDFError.outOfMemory {
    session.endOutOfMemory()
  } catch {
    session.send(BindingReply.frame(ofFailure: "\(error)"))
  }
}
