internal import CPangoCairo

/// The width of one line of text.
package func width(of text: String, style: TextStyle) -> Points {
  let layout = Layout(FontSet(for: text))
  layout.setStyle(style)
  layout.setSingleLine(text)
  return layout.width
}

/// The lines of text as ``Item/paragraph(_:in:style:lineHeight:align:)`` sets them: broken between words, inside a word
/// only where the word alone is wider, and at line ends; without the white space at a line's end.
package func wrap(_ text: String, style: TextStyle, width: Points) -> [String] {
  let layout = Layout(FontSet(for: text))
  layout.setStyle(style)
  layout.setWidth(width)
  return paragraphs(of: text).flatMap { layout.wrappedLines(of: $0) }
}

/// The style with the largest size, not above its own and not below `smallest`, in which the text is at most `width`
/// wide; nil when there is none and the text has to be wrapped.
package func fitted(_ text: String, style: TextStyle, width limit: Points, smallest: Points = 6) -> TextStyle? {
  let natural = width(of: text, style: style)
  guard natural > limit else { return style }
  var smaller = style
  // Quarters of a point, so that neighbouring texts come out in equal sizes.
  smaller.size = Points((style.size * limit.ratio(to: natural) * 4).value.rounded(.down)) / 4
  while smaller.size >= smallest, smaller.size > 0 {
    if width(of: text, style: smaller) <= limit { return smaller }
    smaller.size = smaller.size - 0.25
  }
  return nil
}

/// The characters that no installed font can show, each once, in the text's order.
package func missingGlyphs(in text: String, style: TextStyle) -> [Unicode.Scalar] {
  let layout = Layout(FontSet(for: text))
  layout.setStyle(style)
  var missing: [Unicode.Scalar] = []
  for paragraph in paragraphs(of: text) {
    for scalar in layout.missingGlyphs(in: paragraph) where !missing.contains(scalar) { missing.append(scalar) }
  }
  return missing
}

extension Layout {
  var width: Points {
    var width: Int32 = 0
    pango_layout_get_size(pango, &width, nil)
    return points(width)
  }

  fileprivate func wrappedLines(of paragraph: Substring) -> [String] {
    setText(String(paragraph))
    let utf8 = Array(paragraph.utf8)
    return lines.map { line in
      let end = utf8[line.bytes].lastIndex { $0 != UInt8(ascii: " ") }.map { $0 + 1 } ?? line.bytes.lowerBound
      return String(decoding: utf8[line.bytes.lowerBound..<end], as: UTF8.self)
    }
  }

  fileprivate func missingGlyphs(in paragraph: Substring) -> [Unicode.Scalar] {
    setText(String(paragraph))
    return unknownCharacterOffsets.map { offset in
      paragraph.unicodeScalars[paragraph.utf8.index(paragraph.startIndex, offsetBy: offset)]
    }
  }
}

/// The text's paragraphs, in pieces that Pango lays out in short time: it needs the square of a paragraph's length.
func paragraphs(of text: String) -> [Substring] {
  text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap { pieces(of: $0) }
}

private let longestPiece = 2000

private func pieces(of paragraph: Substring) -> [Substring] {
  var (rest, pieces) = (paragraph, [Substring]())
  while let limit = rest.unicodeScalars.index(rest.startIndex, offsetBy: longestPiece, limitedBy: rest.endIndex),
    limit < rest.endIndex
  {
    let end = rest[..<limit].lastIndex(of: " ").map(rest.index(after:)) ?? limit
    pieces.append(rest[..<end])
    rest = rest[end...]
  }
  return pieces + [rest]
}
