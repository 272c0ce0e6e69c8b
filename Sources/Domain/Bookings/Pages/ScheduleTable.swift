internal import Typesetting

/// When the partner is invoiced: up to three columns, read down and then across, on as many pages as it takes.
func addSchedule(_ booking: Booking, to flow: inout PageFlow, density: Density) {
  let form = ScheduleForm(booking, columns: scheduleColumns(booking, density))
  var rest = booking.schedule[...]
  while !rest.isEmpty {
    let available = Int((flow.room - density.gap - form.headHeight).value / ScheduleForm.rowHeight.value)
    let wanted = (rest.count + form.columns - 1) / form.columns
    // A few rows at the foot of a page are worse than a new page.
    if available < min(wanted, 6), !flow.isFresh {
      flow.startPage()
      continue
    }
    let part = rest.prefix(min(wanted, max(1, available)) * form.columns)
    flow.add(form.block(part), gap: density.gap)
    rest = rest.dropFirst(part.count)
  }
}

private func scheduleColumns(_ booking: Booking, _ density: Density) -> Int {
  if booking.schedule.count <= (density.isTight ? 2 : 6) { return 1 }
  let narrow = ScheduleForm(booking, columns: 3)
  let widest = booking.schedule.map { width(of: grouped($0.cumulative), style: narrow.style) }.max() ?? 0
  return density.isTight && booking.schedule.count > 12 && widest <= narrow.amountWidth ? 3 : 2
}

/// How a schedule is set in so many columns.
private struct ScheduleForm {
  static let rowHeight: Points = 11
  let columns: Int
  let currency: String

  init(_ booking: Booking, columns: Int) {
    self.columns = columns
    currency = booking.amounts.currency
  }

  var style: TextStyle { columns == 3 ? TextStyle(size: 7.5) : .small }
  var columnWidth: Points { columns == 3 ? PageSize.third : PageSize.half }
  var gutter: Points { columns == 3 ? PageSize.gutter : PageSize.wideGutter }
  var numberWidth: Points { columns == 3 ? 14 : 20 }
  var amountWidth: Points { columns == 3 ? 48 : 78 }
  /// Where the amounts end on the right.
  var amountEnd: Points { columnWidth - amountWidth - 4 }
  var headHeight: Points { 14 }

  func block(_ rows: ArraySlice<Booking.BookedInstallment>) -> Block {
    let height = (rows.count + columns - 1) / columns
    let cells = (0..<columns).compactMap { column -> Cell? in
      let part = rows.dropFirst(column * height).prefix(height)
      return part.isEmpty ? nil : cell((columnWidth + gutter) * column, .stack([head] + part.map(row)))
    }
    return .row(cells)
  }

  private var head: Block {
    let labels = Block.row([
      cell(0, line(columns == 3 ? "INVOICE, UTC" : "INVOICE DATE, UTC", .label, width: amountEnd - amountWidth)),
      cell(amountEnd - amountWidth, line("AMOUNT \(currency)", .label, width: amountWidth, align: .right)),
      cell(columnWidth - amountWidth, line("CUMULATIVE", .label, width: amountWidth, align: .right)),
    ])
    return .stack([labels, ruleBlock(width: columnWidth, color: .black), .space(2)])
  }

  private func row(_ row: Booking.BookedInstallment) -> Block {
    let amount = line(grouped(row.amount), style, width: amountWidth, align: .right)
    let cumulative = line(grouped(row.cumulative), style.colored(.middle), width: amountWidth, align: .right)
    var block = Block.row([
      cell(0, line(String(row.number), style.colored(.middle), width: numberWidth - 4)),
      cell(numberWidth, line(row.invoiceDate, style, width: amountEnd - amountWidth - numberWidth)),
      cell(amountEnd - amountWidth, amount), cell(columnWidth - amountWidth, cumulative),
    ])
    block.height = Self.rowHeight
    return block
  }
}
