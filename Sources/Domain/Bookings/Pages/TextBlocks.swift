internal import Typesetting

/// Text wrapped to a width.
func paragraph(
  _ text: String, _ style: TextStyle, width: Points, lineHeight: Points = 12, align: Alignment = .left
) -> Block {
  let lines = wrap(text, style: style, width: width)
  let height = lineHeight * max(1, lines.count)
  let box = Box(x: 0, y: 0, width: width, height: height)
  return Block(
    height: height, items: [.paragraph(text, in: box, style: style, lineHeight: lineHeight, align: align)])
}

/// One line that is never broken: text wider than the width is set smaller.
func line(
  _ text: String, _ style: TextStyle, width: Points, lineHeight: Points = 12, align: Alignment = .left
) -> Block {
  let x: Points = align == .right ? width : align == .center ? width / 2 : 0
  let at = Position(x: x, y: style.size)
  return Block(height: lineHeight, items: [.text(text, at: at, style: style, align: align, maxWidth: width)])
}

/// A small label in capitals over what it names.
func labelled(_ label: String, _ value: Block, width: Points) -> Block {
  .stack([line(label.uppercased(), .label, width: width, lineHeight: 10), value])
}

/// A thin line across.
func ruleBlock(width: Points, thickness: Points = 0.5, color: Color = .line) -> Block {
  Block(
    height: 0,
    items: [.rule(from: Position(x: 0, y: 0), to: Position(x: width, y: 0), width: thickness, color: color)])
}

/// A decimal text with its thousands apart and the minus of print: `-1234.50` -> `−1,234.50`.
func grouped(_ amount: String) -> String {
  let magnitude = amount.hasPrefix("-") ? amount.dropFirst() : amount[...]
  let parts = magnitude.split(separator: ".", omittingEmptySubsequences: false)
  var whole = ""
  for (index, digit) in parts[0].enumerated() {
    if index > 0, (parts[0].count - index) % 3 == 0 { whole += "," }
    whole.append(digit)
  }
  let sign = amount.hasPrefix("-") ? "\u{2212}" : ""
  return sign + ([whole] + parts.dropFirst().map(String.init)).joined(separator: ".")
}

/// A moment for people: `2026-11-23 14:32:07 UTC`.
func readable(_ instant: String) -> String {
  instant.replacing("T", with: " ").replacing("Z", with: " UTC")
}
