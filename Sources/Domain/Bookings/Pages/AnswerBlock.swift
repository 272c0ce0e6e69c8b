internal import Typesetting

/// The answer that the page gives: book this much on that day, or not yet and why.
func answerBlock(_ booking: Booking) -> Block {
  .stack([
    ruleBlock(width: PageSize.measure, thickness: 1.25, color: .black), .space(8), answerLine(booking),
    reasons(booking), .space(8), ruleBlock(width: PageSize.measure, thickness: 1.25, color: .black),
  ])
}

/// A part of the answer in its style; the first begins with a capital.
private struct Phrase {
  let text: String
  let style: TextStyle

  init(_ part: AnswerPart, isFirst: Bool, isBookable: Bool) {
    text = isFirst ? part.text.prefix(1).uppercased() + part.text.dropFirst() : part.text
    style =
      switch part.weight {
      case .amount: isBookable ? .amount : .amount.colored(.middle)
      case .words: .answer
      case .aside: TextStyle(size: 9, color: .middle)
      }
  }
}

/// The state in a box, then the sentence on the same base line; what does not fit goes to a second line.
private func answerLine(_ booking: Booking) -> Block {
  let (state, badgeWidth) = stateBox(booking.document.state)
  let baseLine: Points = 20
  var items = state.items
  let start = badgeWidth + 12
  var (x, y) = (start, baseLine)
  let isBookable = booking.document.state == .bookable
  for (index, part) in booking.answerParts.enumerated() {
    let phrase = Phrase(part, isFirst: index == 0, isBookable: isBookable)
    let phraseWidth = width(of: phrase.text, style: phrase.style)
    if x > start, x + phraseWidth > PageSize.measure { (x, y) = (start, y + 16) }
    let room = PageSize.measure - x
    items.append(.text(phrase.text, at: Position(x: x, y: y), style: phrase.style, maxWidth: room))
    x = x + min(phraseWidth, room) + 7
  }
  return Block(height: y + 4, items: items)
}

private func stateBox(_ state: BookingState) -> (Block, width: Points) {
  let isBookable = state == .bookable
  let style = TextStyle(
    size: 10, weight: .bold, color: isBookable ? .white : .black, letterSpacing: 0.8)
  let boxWidth = width(of: state.rawValue, style: style) + 18
  let box = Box(x: 0, y: 2, width: boxWidth, height: 22)
  let text = Item.text(state.rawValue, at: Position(x: boxWidth / 2, y: 16.5), style: style, align: .center)
  let frame = Item.rectangle(
    box, fill: isBookable ? .black : .white, stroke: .black, strokeWidth: 1.5, cornerRadius: 2)
  return (Block(height: 24, items: [frame, text]), boxWidth)
}

/// Why it cannot be booked, in words that a search finds.
private func reasons(_ booking: Booking) -> Block {
  guard booking.document.state == .provisional else { return warnings(booking) }
  let blocking = booking.checks.filter(\.blocks)
  let head = paragraph("PROVISIONAL \u{2013} NOT BOOKABLE, because", .bodyBold, width: PageSize.measure)
  let rows = blocking.map { alertRow($0, width: PageSize.measure) }
  return .stack([.space(8), head] + rows)
}

/// What finance has to look at before booking, by the ids of checks that are told in full below.
private func warnings(_ booking: Booking) -> Block {
  let ids = booking.checks.filter { $0.status == .warn }.map(\.id)
  guard !ids.isEmpty else { return .space(0) }
  let text = "with \(ids.count == 1 ? "a warning" : "\(ids.count) warnings"): see \(ids.joined(separator: ", ")) below"
  return .stack([.space(4), line(text, .bodyBold, width: PageSize.measure)])
}
