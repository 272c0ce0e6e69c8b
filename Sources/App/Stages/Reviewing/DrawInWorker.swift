internal import JSON
internal import PDF
internal import Review
internal import Sandbox

/// Pages that a worker draws while the run goes on.
final class DrawnInWorker {
  private let order: PictureOrder
  private let workers: WorkingPair

  init(_ order: PictureOrder, _ workers: WorkingPair) {
    self.order = order
    self.workers = workers
  }

  /// Waits for the pictures. Nil where the worker did not get to the end: whatever is wrong with a document is told where it
  /// is bound, and a page can do without its pictures.
  ///
  /// - Throws: what is the fault of this machine or of our side.
  func documents(_ job: inout OfferJob) throws -> [DrawnDocument]? {
    let reply = try workers.binding.reply(within: mostMilliseconds)
    job.posture = reply.posture
    guard case .finished(let frames) = reply.outcome else { return nil }
    return PictureReply.drawn(frames.filter { PictureReply.kinds ~= $0.kind }, of: order)
  }
}

extension OfferJob {
  /// Has a worker draw pages.
  ///
  /// - Throws: what is the fault of this machine or of our side.
  func draw(_ order: PictureOrder, _ bytes: [[UInt8]]) throws -> DrawnInWorker {
    let worker = Worker(
      executable: self.worker.path, job: [WorkerJob.pictures], limits: .forPictures, policy: settings.sandbox)
    let documents = try bytes.map { try SealedBytes($0) }
    let running = try worker.start(request: Array(order.json.canonical.utf8), documents: documents)
    return DrawnInWorker(order, WorkingPair(binding: running, looking: nil))
  }
}

/// First pages are drawn in milliseconds; one that takes long is not waited for.
private let mostMilliseconds = 5_000

extension WorkerLimits {
  fileprivate static var forPictures: WorkerLimits {
    var limits = WorkerLimits()
    limits.cpuSeconds = 3
    limits.readablePaths = documentReadingPaths
    limits.reply.kinds = PictureReply.kinds
    limits.reply.frameBytes = PNGPicture.mostBytes
    limits.reply.totalBytes = 64 << 20
    return limits
  }
}

/// A worker's side of `draw`.
func drawInWorker(_ session: WorkerSession) {
  let limits = JSONReader.Limits(depth: 8)
  guard let json = JSONReader.read(session.request(), file: "order", limits: limits).value,
    let order = PictureOrder(json), order.documents.count == session.documentCount
  else { return }
  let drawn = order.documents.enumerated().map { $1.drawn(session.document($0)) }
  for frame in PictureReply.frames(of: drawn) { session.send(frame) }
}
