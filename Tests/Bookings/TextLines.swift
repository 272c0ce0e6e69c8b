import Typesetting

/// One set line of a page and the space that its letters take.
struct TextLine {
  var text: String
  var left: Double
  var right: Double
  var top: Double
  var bottom: Double

  init(_ text: String, left: Double, width: Double, baseLine: Double, size: Double) {
    self.text = text
    (self.left, right) = (left, left + width)
    // Capitals are 0.72 of the size high; a tail of 0.1 touches nothing that the eye would call an overlap.
    (top, bottom) = (baseLine - 0.72 * size, baseLine + 0.1 * size)
  }

  func overlaps(_ other: TextLine) -> Bool {
    min(right, other.right) - max(left, other.left) > 0.5 && min(bottom, other.bottom) - max(top, other.top) > 0.2
  }
}

/// The lines that an item sets; the mark behind the text does not count.
func textLines(_ item: Item) -> [TextLine] {
  switch item {
  case .text(let text, let at, let style, let align, let maxWidth):
    guard !text.isEmpty else { return [] }
    let natural = width(of: text, style: style).value
    let set = min(natural, maxWidth?.value ?? natural)
    let left = start(at.x.value, set, align)
    return [TextLine(text, left: left, width: set, baseLine: at.y.value, size: style.size.value)]
  case .paragraph(let text, let box, let style, let lineHeight, _):
    return wrap(text, style: style, width: box.width).enumerated().map { index, line in
      let baseLine = box.y.value + style.size.value + Double(index) * lineHeight.value
      let lineWidth = width(of: line, style: style).value
      return TextLine(line, left: box.x.value, width: lineWidth, baseLine: baseLine, size: style.size.value)
    }
  case .rule, .rectangle, .rotatedText: return []
  }
}

private func start(_ x: Double, _ width: Double, _ align: Alignment) -> Double {
  switch align {
  case .left: x
  case .center: x - width / 2
  case .right: x - width
  }
}
