internal import Findings

/// A stretch of a text: what everybody sees, or the name of a character that nobody would.
enum TextPiece: Equatable {
  case visible(String)
  case hidden(String)
}

/// Cuts a text where characters are hidden: controls, marks that turn the direction, characters without width, private ones, and
/// white space that `isStray` tells to be where it is not seen.
func pieces(of text: String, isStray: (Unicode.Scalar, _ isAtEdge: Bool) -> Bool) -> [TextPiece] {
  let scalars = text.unicodeScalars
  let first = scalars.firstIndex { !$0.properties.isWhitespace } ?? scalars.endIndex
  let last = scalars.lastIndex { !$0.properties.isWhitespace } ?? scalars.startIndex
  var pieces: [TextPiece] = []
  var visible = String.UnicodeScalarView()
  for index in scalars.indices {
    let scalar = scalars[index]
    guard isHidden(scalar) || isStray(scalar, index < first || index > last) else {
      visible.append(scalar)
      continue
    }
    if !visible.isEmpty { pieces.append(.visible(String(visible))) }
    visible.removeAll()
    pieces.append(.hidden(characterName(scalar)))
  }
  return visible.isEmpty ? pieces : pieces + [.visible(String(visible))]
}

/// White space at the beginning or the end of a value, and any that looks like a space and is none.
func isStraySpace(_ scalar: Unicode.Scalar, isAtEdge: Bool) -> Bool {
  scalar.properties.isWhitespace && (isAtEdge || scalar != " ")
}

/// Most characters of one text that the page shows.
private let mostCharacters = 1_000

/// The beginning of a very long text, which says how long it is.
func shortened(_ text: String) -> String {
  guard text.utf8.count > mostCharacters else { return text }
  let scalars = text.unicodeScalars
  guard scalars.count > mostCharacters else { return text }
  return String(String.UnicodeScalarView(scalars.prefix(mostCharacters))) + "… (\(grouped(scalars.count)) characters)"
}

/// A character that nobody sees, or that changes how others are shown; selectors of a letter's or an emoji's form are not meant.
private func isHidden(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
  let properties = scalar.properties
  switch properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate: return true
  default: return properties.isDefaultIgnorableCodePoint && !properties.isVariationSelector
  }
}
