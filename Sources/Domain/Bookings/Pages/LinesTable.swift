internal import Typesetting

/// What is sold: a head, a row for each line, and the total, which stays with the last of them.
func linesTable(_ booking: Booking) -> (head: Block, rows: [Block]) {
  var rows = booking.lines.map { lineRow($0, booking) }
  let total = totalRow(booking)
  if let last = rows.popLast() { rows.append(.stack([last, total])) } else { rows.append(total) }
  return (linesHead(booking), rows)
}

/// Left ends of left-aligned columns, right ends of right-aligned ones.
private enum Column {
  static let description: Points = 20
  static let descriptionWidth: Points = 232
  static let quantity: Points = 312
  static let unitPrice: Points = 408
  static let amount: Points = 504
}

private func linesHead(_ booking: Booking) -> Block {
  let labels = Block.row([
    cell(0, line("#", .label, width: 16)),
    cell(Column.description, line("DESCRIPTION", .label, width: Column.descriptionWidth)),
    cell(Column.quantity - 52, line(booking.isUsage ? "" : "QUANTITY", .label, width: 52, align: .right)),
    cell(
      Column.unitPrice - 88, line(booking.isUsage ? "UNIT PRICE" : "UNIT PRICE, TERM", .label, width: 88, align: .right)
    ),
    cell(Column.amount - 88, line("AMOUNT \(booking.amounts.currency)", .label, width: 88, align: .right)),
  ])
  return .stack([labels, ruleBlock(width: PageSize.measure, color: .black), .space(4)])
}

private func lineRow(_ row: Booking.BookedLine, _ booking: Booking) -> Block {
  let period = row.start.flatMap { start in row.end.map { " \u{B7} \(start) to \($0)" } } ?? ""
  let description = Block.stack([
    paragraph(row.description, .body, width: Column.descriptionWidth),
    paragraph(row.dimension + period, .note, width: Column.descriptionWidth, lineHeight: 10),
  ])
  let quantity = row.quantity.map { grouped(String($0)) } ?? ""
  let amount = booking.isUsage ? "as metered" : grouped(row.amount)
  return .stack([
    .row([
      cell(0, line(String(row.number), .body.colored(.middle), width: 16)), cell(Column.description, description),
      cell(Column.quantity - 52, line(quantity, .body, width: 52, align: .right)),
      cell(Column.unitPrice - 88, line(grouped(row.unitPrice), .body, width: 88, align: .right)),
      cell(Column.amount - 88, line(amount, .body, width: 88, align: .right)),
    ]),
    .space(4),
  ])
}

private func totalRow(_ booking: Booking) -> Block {
  .stack(
    [ruleBlock(width: PageSize.measure, thickness: 1, color: .black), .space(5), totalLine(booking)]
      + changeRows(booking))
}

private func totalLine(_ booking: Booking) -> Block {
  guard !booking.isUsage else {
    return line("No contract value: usage is booked as metered", .bodyBold, width: PageSize.measure, align: .right)
  }
  let (label, amount) = ("Total wholesale contract value", booking.money(booking.amounts.wholesaleTcv))
  let total = sumRow(label, amount, .total)
  guard let amendment = booking.amendment else { return total }
  let start = Column.description + width(of: label, style: .bodyBold) + 10
  let end = Column.amount - width(of: amount, style: .total) - 10
  let note = "amends \(amendment.amends), booked at \(booking.money(amendment.previousWholesaleTcv))"
  return .row([cell(0, total), cell(start, line(note, .note, width: end - start).moved(y: 4.5))])
}

/// What a later revision changes: without it nobody could tell the total from what is to be booked.
private func changeRows(_ booking: Booking) -> [Block] {
  guard !booking.isUsage, booking.document.state == .bookable, let before = booking.register.bookedBefore else {
    return []
  }
  return [
    sumRow("Booked by earlier revisions", booking.money(before), .body, label: .body),
    sumRow("Change to book", booking.signedMoney(booking.register.netChange), .bodyBold),
  ]
}

private func sumRow(_ label: String, _ amount: String, _ style: TextStyle, label labelStyle: TextStyle = .bodyBold)
  -> Block
{
  let height: Points = style.size > 10 ? 16 : 13
  return .row([
    cell(Column.description, line(label, labelStyle, width: 240).moved(y: style.size - labelStyle.size)),
    cell(Column.amount - 220, line(amount, style, width: 220, lineHeight: height, align: .right)),
  ])
}
