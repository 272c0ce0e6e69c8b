internal import Typesetting

/// The pages of a booking: one in ordinary cases, set closer where that keeps it to one; never cut, never overlapping.
func bookingSheets(_ booking: Booking) -> [Sheet] {
  let parts = PageParts(booking)
  let pages = Density.allCases.lazy.map(parts.pages).first { $0.count == 1 } ?? parts.pages(.roomy)
  return pages.enumerated().map { index, items in
    let footer = footerBlock(booking, page: index + 1, of: pages.count)
    let foot = footer.moved(x: PageSize.margin, y: PageSize.bottom + 10).items
    return Sheet(width: PageSize.width, height: PageSize.height, items: mark(booking) + items + foot)
  }
}

/// Light and behind everything, so that a copy of a provisional page cannot pass as an order.
private func mark(_ booking: Booking) -> [Item] {
  guard booking.document.state == .provisional else { return [] }
  let style = TextStyle(size: 46, weight: .bold, color: .mark, letterSpacing: 2)
  let center = Position(x: PageSize.width / 2, y: 420)
  return [.rotatedText("PROVISIONAL \u{2013} NOT BOOKABLE", center: center, degrees: 52, style: style)]
}

/// How close the parts of a page stand.
enum Density: CaseIterable {
  case generous, roomy, even, close, snug, tight

  /// Between two parts.
  var gap: Points {
    switch self {
    case .generous: 16
    case .roomy: 12
    case .even: 10
    case .close: 8
    case .snug: 6
    case .tight: 3
    }
  }

  /// Between rows of one part.
  var innerGap: Points { isTight ? 4 : min(gap, 8) }

  var isTight: Bool { self == .tight }
}

/// What stands on the pages, set once: how close it stands changes none of it.
private struct PageParts {
  let booking: Booking
  let top: [Block]
  let factRows: [Block]
  let lines: (head: Block, rows: [Block])
  let checks: [Block]
  let hashes: (head: Block, rows: [Block])
  let closing: Block

  init(_ booking: Booking) {
    self.booking = booking
    top = [headerBlock(booking), answerBlock(booking), partiesBlock(booking), identifierStrip(booking)]
    factRows = factBlocks(booking)
    lines = linesTable(booking)
    checks = checkBlocks(booking)
    hashes = hashTable(booking)
    closing = closingBlock(booking)
  }

  func pages(_ density: Density) -> [[Item]] {
    let gap = density.gap
    var flow = PageFlow(continuation: continuationBlock(booking))
    for block in top { flow.add(block, gap: gap) }
    flow.add(.stack(factRows, gap: density.innerGap), gap: gap)
    flow.addTable(head: lines.head, rows: lines.rows, gap: gap)
    addSchedule(booking, to: &flow, density: density)
    flow.add(.stack(Array(checks.prefix(2))), gap: gap)
    for block in checks.dropFirst(2) { flow.add(block) }
    flow.addTable(head: hashes.head, rows: hashes.rows, gap: gap)
    flow.add(closing, gap: gap)
    return flow.pages
  }
}
