internal import Digests
internal import JSON
internal import PDF
internal import Sandbox

/// The side of the worker that looks at the sources while another one binds them, and tells it what it has seen: first what the other
/// waits for.
func lookInWorker(_ session: WorkerSession) {
  guard let order = BindingOrder(session), session.hasLink else { return }
  let tell = { (place: SeenPlace, bytes: [UInt8]) in session.tell(SeenMessage(place: place, bytes: bytes).wire) }
  var looked: [Int: LookedAtPDF] = [:]
  var listed: [ListedSource] = []
  for (index, source) in order.sources.enumerated() where source.kind == .pdf {
    looked[index] = LookedAtPDF(mapped: session.map(index))
    let account = looked[index]?.account
    if let account { listed.append(ListedSource(source: source, pageCount: account.pageSizes.count, encoding: nil)) }
    tell(SeenPlace(.account, source: index), account?.wire ?? [])
  }
  // The pages of texts are counted by the other one, which sets them.
  if listed.count == order.sources.count {
    tell(SeenPlace(.sourcesPage), (try? order.drawnPage(naming: listed)) ?? [])
  }
  let inOrder = looked.sorted { $0.key < $1.key }
  if order.policies.verify == .full {
    let fingerprints = Fingerprints()
    tell(SeenPlace(.key), fingerprints.key)
    for (index, pdf) in inOrder {
      pdf.lookThrough(fingerprints) { page, look in tell(SeenPlace(.look, source: index, page: page), look.tag) }
    }
  }
  guard order.draws else { return }
  for (index, pdf) in inOrder {
    let picture = pdf.picture(0, width: PictureOrder.width, height: PictureOrder.height)
    tell(SeenPlace(.picture, source: index), picture ?? [])
  }
}

extension BindingOrder {
  /// The order that a worker got; nil for anything else.
  init?(_ session: WorkerSession) {
    let limits = JSONReader.Limits(depth: 8)
    guard let json = JSONReader.read(session.request(), file: "order", limits: limits).value,
      let order = BindingOrder(json), order.sources.count == session.documentCount
    else { return nil }
    self = order
  }
}
