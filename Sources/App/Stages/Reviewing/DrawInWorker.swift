internal import JSON
internal import PDF
internal import Review
internal import Sandbox

extension OfferJob {
  /// Has a worker draw pages. Nil where it did not get to the end: whatever is wrong with a document is told where it is
  /// bound, and a page can do without its pictures.
  ///
  /// - Throws: what is the fault of this machine or of our side.
  mutating func draw(_ order: PictureOrder, _ bytes: [[UInt8]]) throws -> [DrawnDocument]? {
    let worker = Worker(
      executable: self.worker.path, job: [WorkerJob.pictures], limits: .forPictures, policy: settings.sandbox)
    let documents = try bytes.map { try SealedBytes($0) }
    let reply = try worker.run(request: Array(order.json.canonical.utf8), documents: documents)
    posture = reply.posture
    guard case .finished(let frames) = reply.outcome else { return nil }
    return PictureReply.drawn(frames, of: order)
  }
}

extension WorkerLimits {
  /// First pages are drawn in milliseconds; one that takes long is not waited for.
  fileprivate static var forPictures: WorkerLimits {
    var limits = WorkerLimits()
    limits.cpuSeconds = 3
    limits.wallMilliseconds = 20_000
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
