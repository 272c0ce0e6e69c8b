internal import JSON
internal import PDF
internal import Sandbox

// Where every page is compared with its source's, a second worker draws the sources while the first one binds them. It only
// saves time: a page that it has not told of, or not the same of, the first one draws itself.

/// One page of a source, as one worker tells another of it.
struct SeenPage: Equatable {
  let source: Int
  let page: Int
  let look: PageLook

  static let wireSize = 8 + 64 + 64
}

/// On the wire two little-endian words and two texts of 64 hexadecimal digits.
extension SeenPage {
  var wire: [UInt8] {
    [source, page].flatMap { number in (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) } }
      + Array((look.pixels + look.text).utf8)
  }

  init(wire: [UInt8]) {
    let words = [wire[0..<4], wire[4..<8]].map { $0.reversed().reduce(0) { $0 << 8 | Int($1) } }
    let digests = [wire[8..<72], wire[72..<136]].map { String(decoding: $0, as: UTF8.self) }
    self.init(source: words[0], page: words[1], look: PageLook(pixels: digests[0], text: digests[1]))
  }
}

/// What the other worker has told, taken in as far as it is needed.
final class SeenPages {
  private let session: WorkerSession
  private var next: SeenPage?

  init(_ session: WorkerSession) { self.session = session }

  /// Pages are asked for in the order in which they are told; waits for one that may come still.
  func look(_ source: Int, _ page: Int) -> PageLook? {
    while let seen = next ?? hear(), (seen.source, seen.page) <= (source, page) {
      next = nil
      if (seen.source, seen.page) == (source, page) { return seen.look }
    }
    return nil
  }

  private func hear() -> SeenPage? {
    next = session.hear(SeenPage.wireSize).map(SeenPage.init(wire:))
    return next
  }
}

/// The second worker's side.
func lookInWorker(_ session: WorkerSession) {
  guard let order = BindingOrder(session), session.hasLink else { return }
  for (index, source) in order.sources.enumerated() where source.kind == .pdf {
    lookThrough(mapped: session.map(index)) { page, look in
      session.tell(SeenPage(source: index, page: page, look: look).wire)
    }
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
