internal import Findings

/// Lines that two readings of one file differ in, at most five, each in both readings and fit for a terminal.
func differingLines(_ one: String, readAs name: String, _ other: String, readAs otherName: String) -> [String] {
  var evidence: [String] = []
  var (lines, otherLines) = (TextLines(of: one), TextLines(of: other))
  var number = 0
  while evidence.count < 10, let line = lines.next() {
    number += 1
    let otherLine = otherLines.next() ?? ""
    guard line != otherLine else { continue }
    let start = commonPrefixLength(line, otherLine)
    evidence.append("line \(number) as \(name): \(excerpt(of: line, at: start))")
    evidence.append("line \(number) as \(otherName): \(excerpt(of: otherLine, at: start))")
  }
  return evidence
}

/// Where the character behind a text stands.
func placeBehind(_ text: String, file: String) -> Place {
  var lines = TextLines(of: text)
  var (number, last) = (0, ""[...])
  while let line = lines.next() { (number, last) = (number + 1, line) }
  return Place(file: file, line: number, column: last.unicodeScalars.count + 1)
}

/// The part of a line around a scalar's index, fit for a terminal and for one line of it.
func excerpt(of line: Substring, at index: Int) -> String {
  let scalars = line.unicodeScalars
  let place = scalars.index(scalars.startIndex, offsetBy: index)
  let before = shown(scalars[..<place].reversed(), width: 30)
  let after = shown(scalars[place...], width: max(50, 80 - index))
  let isWhole = scalars.index(place, offsetBy: after.count) == scalars.endIndex
  return (before.count < index ? "... " : "") + before.reversed().joined() + after.joined() + (isWhole ? "" : " ...")
}

/// The first of some characters as a terminal shows them, which are at most `width` wide together.
func shown(_ scalars: some Sequence<Unicode.Scalar>, width: Int) -> [String] {
  var (shown, rest) = ([String](), width)
  for scalar in scalars {
    let text = terminalSafe(String(scalar))
    rest -= text.unicodeScalars.count
    guard rest >= 0 else { break }
    shown.append(text)
  }
  return shown
}

func hexadecimal(_ bytes: [UInt8]) -> String {
  bytes.map { byte in (byte < 16 ? "0x0" : "0x") + String(byte, radix: 16, uppercase: true) }.joined(separator: " ")
}

/// A text's lines: they end at CRLF, CR and LF, as editors count them; the last has no end.
struct TextLines: IteratorProtocol {
  private let text: String
  private var position: String.Index?

  init(of text: String) {
    self.text = text
    position = text.startIndex
  }

  mutating func next() -> Substring? {
    guard let start = position else { return nil }
    let bytes = text.utf8
    guard let end = bytes[start...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else {
      position = nil
      return text[start...]
    }
    let after = bytes.index(after: end)
    let isPair = bytes[end] == 0x0D && after < bytes.endIndex && bytes[after] == 0x0A
    position = isPair ? bytes.index(after: after) : after
    return text[start..<end]
  }
}

private func commonPrefixLength(_ one: Substring, _ other: Substring) -> Int {
  zip(one.unicodeScalars, other.unicodeScalars).prefix { $0 == $1 }.count
}
