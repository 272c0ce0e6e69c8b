internal import Typesetting

/// Who sells, who resells, who uses: three columns.
func partiesBlock(_ booking: Booking) -> Block {
  let parties = booking.parties
  let columns = [
    partyBlock("Seller (ISV)", parties.isv), partyBlock("Channel partner (bill to)", parties.reseller),
    partyBlock("End customer", parties.buyer),
  ]
  return threeColumns(columns)
}

private func partyBlock(_ role: String, _ party: Booking.Party) -> Block {
  let account = Block.row([
    cell(0, line("AWS account", .note, width: 48)), cell(50, line(party.awsAccountId, .identifier, width: 60)),
    cell(112, line("\u{B7} \(party.country)", .note, width: 48)),
  ])
  let address = (party.address ?? []).map { paragraph($0, .note, width: PageSize.third, lineHeight: 10) }
  return labelled(
    role,
    .stack([paragraph(party.name, .name, width: PageSize.third)] + address + [account]), width: PageSize.third)
}

/// Up to three blocks side by side.
func threeColumns(_ blocks: [Block]) -> Block {
  .row(blocks.enumerated().map { cell((PageSize.third + PageSize.gutter) * $0.offset, $0.element) })
}

/// Every id on a tinted strip, in monospace and in one piece: a click selects it.
func identifierStrip(_ booking: Booking) -> Block {
  let padding: Points = 8
  var rows: [Block] = []
  var cells: [Cell] = []
  var column = 0
  for (label, value) in identifiers(booking) {
    let span = columnsNeeded(value ?? "")
    if column + span > 3 {
      rows.append(.row(cells))
      (cells, column) = ([], 0)
    }
    let cellWidth = PageSize.third * span + PageSize.gutter * (span - 1) - padding
    let text = value.map { line($0, .identifier, width: cellWidth) } ?? line("missing", .smallBold, width: cellWidth)
    cells.append(cell((PageSize.third + PageSize.gutter) * column, labelled(label, text, width: cellWidth)))
    column += span
  }
  rows.append(.row(cells))
  let strip = Block.stack(rows, gap: 6)
  let box = Box(x: -padding, y: 0, width: PageSize.measure + padding * 2, height: strip.height + padding * 2 - 2)
  // The mark of a provisional page has to show through.
  let isBookable = booking.document.state == .bookable
  let band = Item.rectangle(box, fill: isBookable ? .tint : nil, stroke: isBookable ? nil : .line)
  return Block(height: box.height, items: [band] + strip.moved(y: padding).items)
}

private func columnsNeeded(_ id: String) -> Int {
  let natural = width(of: id, style: .identifier)
  if natural <= PageSize.third - 8 { return 1 }
  return natural <= PageSize.third * 2 + PageSize.gutter - 8 ? 2 : 3
}

private func identifiers(_ booking: Booking) -> [(label: String, value: String?)] {
  var cells: [(String, String?)] = [
    ("Agreement", booking.agreement.id), ("Offer", booking.offer.id),
    ("CPPO Opportunity", booking.resaleAuthorization.id),
    ("Accepted", readable(booking.acceptance.acceptedAt)), ("Intent", booking.agreement.intent.rawValue),
    ("Offer expires", booking.offer.expiresAt.map(readable) ?? "not known"),
  ]
  if booking.document.type == .amendedOrder {
    cells += [
      ("Source offer", booking.offer.sourceOfferId), ("Preceding agreement", booking.agreement.precedingId),
      ("Amends booking", booking.amendment?.amends),
    ]
  }
  return cells
}
