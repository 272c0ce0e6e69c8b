internal import Typesetting

/// The pages of a booking: one in ordinary cases, set closer where that keeps it to one; never cut, never overlapping.
func bookingSheets(_ booking: Booking) -> [Sheet] {
  let pages = Density.allCases.lazy.map { bookingPages(booking, $0) }.first { $0.count == 1 } ?? bookingPages(booking, .roomy)
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
  case generous, roomy, close, tight

  /// Between two parts.
  var gap: Points {
    switch self {
    case .generous: 16
    case .roomy: 12
    case .close: 8
    case .tight: 5
    }
  }

  /// Between rows of one part.
  var innerGap: Points { isTight ? 4 : 8 }

  var isTight: Bool { self == .tight }
}

private func bookingPages(_ booking: Booking, _ density: Density) -> [[Item]] {
  let gap = density.gap
  var flow = PageFlow(continuation: continuationBlock(booking))
  flow.add(headerBlock(booking))
  flow.add(answerBlock(booking), gap: gap)
  flow.add(partiesBlock(booking), gap: gap)
  flow.add(identifierStrip(booking), gap: gap)
  flow.add(factsBlock(booking, gap: density.innerGap), gap: gap)
  let lines = linesTable(booking)
  flow.addTable(head: lines.head, rows: lines.rows, gap: gap)
  addSchedule(booking, to: &flow, density: density)
  let checks = checkBlocks(booking)
  flow.add(.stack(Array(checks.prefix(2))), gap: gap)
  for block in checks.dropFirst(2) { flow.add(block) }
  let hashes = hashTable(booking)
  flow.addTable(head: hashes.head, rows: hashes.rows, gap: gap)
  flow.add(closingBlock(booking), gap: gap)
  return flow.pages
}
