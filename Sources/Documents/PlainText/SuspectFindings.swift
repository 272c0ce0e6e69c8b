internal import Findings

extension Suspects {
  /// One finding for all characters under a suspicion: at the first, with the lines of the first few.
  func finding(of suspicion: Suspicion, in decoded: DecodedText, file: String) -> Finding {
    let places = places(in: decoded.text, file: file)
    let names = places.map { codePoint($0.scalar) }
    let (one, many) = suspicion.nouns
    let message = count == 1 ? "\(one) \(names[0])" : "\(count) \(many), the first \(names[0])"
    return suspicion.rule.finding(
      message, at: places[0].place, help: help(for: suspicion, in: decoded, first: places[0].scalar),
      evidence: places.map { "\($0.place.line ?? 0):\($0.place.column ?? 0) \(codePoint($0.scalar)): \($0.excerpt)" })
  }

  private func help(for suspicion: Suspicion, in decoded: DecodedText, first: Unicode.Scalar) -> String? {
    let isFromLatin1 = decoded.encoding == "ISO-8859-1" && (0x80...0x9F).contains(first.value)
    guard suspicion == .control, isFromLatin1 else { return nil }
    return
      "ISO-8859-1 has no quotation marks or dashes there, but windows-1252 has: write \"encoding\": \"windows-1252\""
  }

  private struct Seen {
    var scalar: Unicode.Scalar
    var place: Place
    var excerpt: String
  }

  private func places(in text: String, file: String) -> [Seen] {
    var seen: [Seen] = []
    var (lines, number) = (TextLines(of: text), 0)
    let utf8 = text.utf8
    let indices = first.map { utf8.index(utf8.startIndex, offsetBy: $0) }
    while seen.count < indices.count, let line = lines.next() {
      number += 1
      for index in indices where index >= line.startIndex && index < line.endIndex {
        let column = text.unicodeScalars.distance(from: line.startIndex, to: index)
        seen.append(
          Seen(
            scalar: text.unicodeScalars[index], place: Place(file: file, line: number, column: column + 1),
            excerpt: PlainText.excerpt(of: line, at: column)))
      }
    }
    return seen
  }
}

extension Suspicion {
  fileprivate var rule: Rule {
    switch self {
    case .control: .textControlCharacter
    case .privateUse: .textPrivateUse
    case .bidi: .textBidiControl
    case .invisible: .textInvisibleCharacter
    case .lost: .textLostCharacter
    }
  }

  fileprivate var nouns: (one: String, many: String) {
    switch self {
    case .control: ("a character without a shape,", "characters without a shape")
    case .privateUse: ("a private-use character,", "private-use characters")
    case .bidi: ("a mark that turns letters round,", "marks that turn letters round")
    case .invisible: ("an invisible character,", "invisible characters")
    case .lost: ("a mark in place of a lost character,", "marks in place of lost characters")
    }
  }
}
