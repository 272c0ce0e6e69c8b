internal import Findings

extension TextFormat {
  /// A text that says something: at most `limit` characters, not blank, without control characters and hidden ones.
  public static func words(upTo limit: Int, example: String) -> TextFormat {
    let refused = #"\x00-\x1f\x7f-\x9f"# + hiddenRanges
    let pattern = #"^[^\#(refused)]*[^\s\#(refused)][^\#(refused)]*$"#
    let terms = SchemaTerms(pattern: pattern, maximumLength: limit)
    return TextFormat(rule: .textNotBlank, schema: terms, example: example) { text in
      controlProblem(text) ?? hiddenProblem(text) ?? blankProblem(text) ?? lengthProblem(text, limit: limit)
    }
  }
}

/// The hidden characters of the basic plane, for the schema's pattern; the check also finds those beyond it and code points
/// that mean nothing, which a pattern that every program reads alike cannot name.
private let hiddenRanges =
  #"\u00ad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f"#
  + #"\u2028-\u202e\u2060-\u206f\u3164\ue000-\uf8ff\ufeff\uffa0\ufff0-\ufffb"#

private func controlProblem(_ text: String) -> TextProblem? {
  guard let found = firstPlace(in: text, where: { $0.properties.generalCategory == .control }) else { return nil }
  let isLineEnd = ["\n", "\r", "\u{B}", "\u{C}", "\u{85}"].contains(found.scalar)
  let what = isLineEnd ? "a line end" : found.scalar == "\t" ? "a tab" : "a control character, \(found.name),"
  return TextProblem(
    .textNotBlank, "holds \(what) as character \(found.number)",
    help: isLineEnd ? "write the text in one line" : "write a space in its place, or remove it")
}

private func hiddenProblem(_ text: String) -> TextProblem? {
  guard let found = firstPlace(in: text, where: isHidden) else { return nil }
  return TextProblem(.textInvisible, "holds a hidden character, \(found.name), as character \(found.number)")
}

private func blankProblem(_ text: String) -> TextProblem? {
  guard text.unicodeScalars.allSatisfy(\.properties.isWhitespace) else { return nil }
  return TextProblem(.textNotBlank, text.isEmpty ? "is empty" : "is blank")
}

private func lengthProblem(_ text: String, limit: Int) -> TextProblem? {
  let count = text.unicodeScalars.count
  guard count > limit else { return nil }
  return TextProblem(
    .textTooLong, "has \(count) characters; at most \(limit) are allowed", help: "shorten it to \(limit) characters")
}

/// A character that nobody sees, or that changes how others are shown. Selectors of a letter's or an emoji's form are not meant:
/// Japanese names need them.
private func isHidden(_ scalar: Unicode.Scalar) -> Bool {
  let properties = scalar.properties
  switch properties.generalCategory {
  case .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate: return true
  default: return properties.isDefaultIgnorableCodePoint && !properties.isVariationSelector
  }
}

private struct CharacterPlace {
  let scalar: Unicode.Scalar
  /// From 1.
  let number: Int

  var name: String { characterName(scalar) }
}

private func firstPlace(in text: String, where isWanted: (Unicode.Scalar) -> Bool) -> CharacterPlace? {
  for (index, scalar) in text.unicodeScalars.enumerated() where isWanted(scalar) {
    return CharacterPlace(scalar: scalar, number: index + 1)
  }
  return nil
}
