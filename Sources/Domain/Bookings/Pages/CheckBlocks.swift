internal import Typesetting

/// The gate as blocks: a head that counts, each warning in full, the passed ones in columns, the others in a line.
func checkBlocks(_ booking: Booking) -> [Block] {
  let width = PageSize.measure
  let checks = booking.checks
  let open = checks.filter { $0.status == .notJudged && !$0.blocks }
  var blocks = [checksHead(checks, width: width)]
  blocks += checks.filter { $0.status == .warn }.map { alertRow($0, width: width) }
  blocks.append(passedChecks(checks.filter { $0.status == .pass }, width: width))
  return blocks + [remainingChecks(blocking: checks.filter(\.blocks), open: open, width: width)]
}

private func checksHead(_ checks: [CheckResult], width: Points) -> Block {
  let counts = CheckStatus.allCases.compactMap { status -> String? in
    let count = checks.count { $0.status == status }
    return count == 0 ? nil : "\(count) \(word(status, count))"
  }
  let text = "CHECKS \u{B7} " + counts.joined(separator: ", ").uppercased()
  return .stack([line(text, .label, width: width), ruleBlock(width: width, color: .black), .space(3)])
}

private func word(_ status: CheckStatus, _ count: Int) -> String {
  switch status {
  case .pass: "passed"
  case .warn: count == 1 ? "warning" : "warnings"
  case .fail: "failed"
  case .notJudged: "not judged"
  }
}

/// A check that somebody has to look at, told in full.
func alertRow(_ check: CheckResult, width: Points) -> Block {
  let badge = badgeBlock(check.status)
  return .row([
    cell(0, badge), cell(32, line(check.id, .identifier, width: 22)),
    cell(54, paragraph(check.message, .small, width: width - 54)),
  ])
}

/// FAIL is white on black, WARN and OPEN are framed: told apart without colour.
private func badgeBlock(_ status: CheckStatus) -> Block {
  let isFailure = status == .fail
  let text = isFailure ? "FAIL" : status == .warn ? "WARN" : "OPEN"
  let box = Box(x: 0, y: 1, width: 26, height: 9)
  return Block(
    height: 12,
    items: [
      .rectangle(box, fill: isFailure ? .black : .white, stroke: .black, strokeWidth: 0.75, cornerRadius: 1.5),
      .text(
        text, at: Position(x: 13, y: 7.7), style: .badge.colored(isFailure ? .white : .black), align: .center),
    ])
}

private func passedChecks(_ checks: [CheckResult], width: Points) -> Block {
  let count = 3
  let columnWidth = (width - PageSize.gutter * (count - 1)) / Double(count)
  let height = (checks.count + count - 1) / count
  let columns = (0..<count).map { column in
    let part = checks.dropFirst(column * height).prefix(height)
    return cell((columnWidth + PageSize.gutter) * column, .stack(part.map { passedRow($0, width: columnWidth) }))
  }
  return .row(columns)
}

private func passedRow(_ check: CheckResult, width: Points) -> Block {
  let tick = [(Position(x: 1, y: 6), Position(x: 2.8, y: 8)), (Position(x: 2.8, y: 8), Position(x: 6.4, y: 3.2))]
  let mark = Block(height: 11, items: tick.map { .rule(from: $0.0, to: $0.1, width: 0.9, color: .black) })
  return .row([
    cell(0, mark), cell(11, line(check.id, .identifier.colored(.middle), width: 22, lineHeight: 11)),
    cell(32, line(check.title, .small, width: width - 32, lineHeight: 11)),
  ])
}

/// What the answer at the top has told already, and what nobody judges yet.
private func remainingChecks(blocking: [CheckResult], open: [CheckResult], width: Points) -> Block {
  let told = blocking.map(\.id).joined(separator: ", ")
  let list = open.map { "\($0.id) \($0.message)" }.joined(separator: "; ")
  let sentences = [told.isEmpty ? "" : "In the way, see above: \(told).", list.isEmpty ? "" : "Not judged: \(list)."]
  let text = sentences.filter { !$0.isEmpty }.joined(separator: " ")
  return text.isEmpty ? .space(0) : .stack([.space(2), paragraph(text, .note, width: width, lineHeight: 10)])
}
