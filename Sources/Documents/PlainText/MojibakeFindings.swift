internal import Findings

/// Where a text looks as if it had been UTF-8 once and was read as something else; nothing is repaired.
func mojibakeFindings(in decoded: DecodedText, file: String) -> [Finding] {
  var text = decoded.text
  let found = text.withUTF8 { utf8 in
    [MistakenEncoding.windows1252, .windows874].compactMap { MisreadPlaces(in: utf8, readAs: $0) }
  }
  return found.map { $0.finding(in: decoded.text, file: file) }
}

extension MisreadPlaces {
  fileprivate func finding(in text: String, file: String) -> Finding {
    let words = words(of: text)
    let (places, first) = (count == 1 ? "1 place looks" : "\(count) places look", words[0])
    return Rule.textMojibake.finding(
      "\(places) like UTF-8 that was once read as \(encoding.name), the first \(quoted(first.text))",
      at: Place(file: file, line: first.line, column: first.column), evidence: evidence(for: words))
  }

  /// A word with several places is shown once.
  private func evidence(for words: [Word]) -> [String] {
    words.map(evidence).reduce(into: []) { lines, line in
      if lines.last != line { lines.append(line) }
    }
  }

  private func evidence(for word: Word) -> String {
    let repair = repaired(word.text, readAs: encoding)
    guard repair != word.text else { return "line \(word.line) reads \(quoted(word.text)); a byte of it is lost" }
    return "line \(word.line) reads \(quoted(word.text)); repaired \(quoted(repair))"
  }

  /// What stands around a place up to the next spaces, not far.
  private struct Word {
    var text: String
    var line: Int
    /// Of the place, not of the word.
    var column: Int
  }

  private func words(of text: String) -> [Word] {
    var words: [Word] = []
    var (lines, number) = (TextLines(of: text), 0)
    let utf8 = text.utf8
    let ranges = first.map { range in
      let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
      return start..<utf8.index(start, offsetBy: range.count)
    }
    while words.count < ranges.count, let line = lines.next() {
      number += 1
      for range in ranges where range.lowerBound >= line.startIndex && range.lowerBound < line.endIndex {
        let column = text.unicodeScalars.distance(from: line.startIndex, to: range.lowerBound) + 1
        words.append(Word(text: word(around: range, in: line), line: number, column: column))
      }
    }
    return words
  }
}

private func word(around range: Range<String.Index>, in line: Substring) -> String {
  let scalars = line.unicodeScalars
  let isSpace = { (scalar: Unicode.Scalar) in scalar == " " || scalar == "\t" }
  let before = scalars[..<range.lowerBound].suffix(shown(scalars[..<range.lowerBound].reversed(), width: 30).count)
  let start = before.lastIndex(where: isSpace).map { scalars.index(after: $0) } ?? before.startIndex
  let after = scalars[range.lowerBound...].prefix(shown(scalars[range.lowerBound...], width: 60).count)
  let end = after.firstIndex(where: isSpace) ?? after.endIndex
  return String(line[start..<end])
}

private func quoted(_ text: String) -> String { "\"\(terminalSafe(text))\"" }
