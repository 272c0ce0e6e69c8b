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
    cell(Column.quantity - 52, line("QUANTITY", .label, width: 52, align: .right)),
    cell(Column.unitPrice - 88, line("UNIT PRICE, TERM", .label, width: 88, align: .right)),
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
  let quantity = row.quantity.map { grouped(String($0)) } ?? "by usage"
  return .stack([
    .row([
      cell(0, line(String(row.number), .body.colored(.middle), width: 16)), cell(Column.description, description),
      cell(Column.quantity - 52, line(quantity, .body, width: 52, align: .right)),
      cell(Column.unitPrice - 88, line(grouped(row.unitPrice), .body, width: 88, align: .right)),
      cell(Column.amount - 88, line(grouped(row.amount), .body, width: 88, align: .right)),
    ]),
    .space(4),
  ])
}

private func totalRow(_ booking: Booking) -> Block {
  let amount = booking.money(booking.amounts.wholesaleTcv)
  let previous = booking.amendment.map { amendment in
    let text = "amends \(amendment.amends), booked at \(booking.money(amendment.previousWholesaleTcv))"
    return line(text, .note, width: PageSize.measure, align: .right)
  }
  return .stack(
    [
      ruleBlock(width: PageSize.measure, thickness: 1, color: .black), .space(5),
      .row([
        cell(Column.description, line("Total wholesale contract value", .bodyBold, width: 240).moved(y: 2.5)),
        cell(Column.amount - 220, line(amount, .total, width: 220, lineHeight: 16, align: .right)),
      ]),
    ] + (previous.map { [$0] } ?? []))
}
