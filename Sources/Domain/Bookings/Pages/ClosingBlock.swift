internal import Findings
internal import Typesetting

/// The sentence on tax, and the lines on which people sign: nobody signs what must not be booked.
func closingBlock(_ booking: Booking) -> Block {
  let unshown = unshownCharacters(booking)
  let notes = [booking.tax] + (unshown.isEmpty ? [] : [unshownSentence(unshown)])
  let signatures: [Block] = [
    .space(18),
    .row([cell(0, signature("Prepared by")), cell(PageSize.half + PageSize.wideGutter, signature("Reviewed by"))]),
  ]
  return .stack(
    notes.map { paragraph($0, .note, width: PageSize.measure, lineHeight: 10) }
      + (booking.document.state == .bookable ? signatures : []))
}

private func signature(_ role: String) -> Block {
  let nameWidth: Points = 166
  let date = nameWidth + 8
  return .stack([
    Block(
      height: 0,
      items: [
        .rule(from: Position(x: 0, y: 0), to: Position(x: nameWidth, y: 0), width: 0.5, color: .black),
        .rule(from: Position(x: date, y: 0), to: Position(x: PageSize.half, y: 0), width: 0.5, color: .black),
      ]),
    .space(2),
    .row([
      cell(0, line(role, .note, width: nameWidth, lineHeight: 10)),
      cell(date, line("Date", .note, width: 60, lineHeight: 10)),
    ]),
  ])
}

/// Characters of names for which no font is installed: the page has boxes in their place and says so.
private func unshownCharacters(_ booking: Booking) -> [Unicode.Scalar] {
  let parties = booking.parties
  let names = [parties.isv.name, parties.reseller.name, parties.buyer.name, booking.product.name]
  return missingGlyphs(in: (names + booking.lines.map(\.description)).joined(separator: " "), style: .body)
}

private func unshownSentence(_ characters: [Unicode.Scalar]) -> String {
  let codes = characters.prefix(8).map(codePoint)
  let more = characters.count > 8 ? " and \(characters.count - 8) more" : ""
  let missing = codes.joined(separator: ", ") + more
  return "No font here shows \(missing); the JSON file and the register have every character."
}
