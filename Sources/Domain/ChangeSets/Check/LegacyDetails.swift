internal import Findings
internal import JSON

/// Reads the JSON in the text of a change's `Details`; its values get their places in the request's file, where that is known.
func readLegacyDetails(
  _ entry: RequestEntry, file: String, source: [UInt8]?
) -> (details: RequestEntry?, findings: [Finding]) {
  guard let text = entry.string else {
    return (nil, [AWSRule.changeSetType.finding("expected a text, found \(entry.value.kind)", at: entry, in: file)])
  }
  let count = text.unicodeScalars.count
  guard (2...16_384).contains(count) else {
    let message = "has \(count) characters; expected 2 to 16384"
    return (nil, [AWSRule.changeSetDetailsText.finding(message, at: entry, in: file)])
  }
  let columns = source.flatMap { EscapedText(of: text, at: entry.value.position, in: $0) }
  let (value, problems) = JSONReader.read(Array(text.utf8), file: file)
  let findings = problems.map { problem -> Finding in
    let inner = JSONValue.Position(line: problem.place.line ?? 1, column: problem.place.column ?? 1)
    let place = columns?.place(of: inner) ?? entry.value.position
    let moved = RequestEntry(path: entry.path, value: JSONValue(entry.value.content, at: place))
    return AWSRule.changeSetDetailsText.finding(problem.message, at: moved, in: file)
  }
  guard let value else { return (nil, findings) }
  let moved = value.moved { columns?.place(of: $0) ?? entry.value.position }
  return (RequestEntry(path: entry.path, value: moved), findings)
}

/// Where each character of a JSON text's content stands in the file: escapes take more columns than one.
private struct EscapedText {
  private let line: Int
  /// Of each Unicode scalar of the content, and of the closing quote.
  private var columns: [Int] = []
  /// Where the lines of the content start, in Unicode scalars.
  private let lineStarts: [Int]

  /// The text whose opening quote stands at a position; nil where there is none.
  init?(of text: String, at position: JSONValue.Position, in source: [UInt8]) {
    guard position.line > 0, let start = Self.offset(of: position, in: source), source[start] == UInt8(ascii: "\"")
    else { return nil }
    line = position.line
    lineStarts = [0] + text.unicodeScalars.enumerated().filter { $0.element == "\n" }.map { $0.offset + 1 }
    var (offset, column) = (start + 1, position.column + 1)
    while offset < source.count, source[offset] != UInt8(ascii: "\"") {
      columns.append(column)
      let length = Self.length(at: offset, in: source)
      column += length.columns
      offset += length.bytes
    }
    columns.append(column)
  }

  /// The place in the file of a place in the content.
  func place(of inner: JSONValue.Position) -> JSONValue.Position {
    guard lineStarts.indices.contains(inner.line - 1) else { return at(columns.count - 1) }
    return at(lineStarts[inner.line - 1] + inner.column - 1)
  }

  private func at(_ index: Int) -> JSONValue.Position {
    JSONValue.Position(line: line, column: columns[min(index, columns.count - 1)])
  }

  private static func offset(of position: JSONValue.Position, in source: [UInt8]) -> Int? {
    var (line, offset) = (1, 0)
    while line < position.line {
      guard let end = source[offset...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      (line, offset) = (line + 1, end + 1)
    }
    for _ in 1..<position.column {
      guard offset < source.count else { return nil }
      repeat { offset += 1 } while offset < source.count && source[offset] & 0xC0 == 0x80
    }
    return offset < source.count ? offset : nil
  }

  /// How many bytes and columns the character that starts here takes in the file.
  private static func length(at offset: Int, in source: [UInt8]) -> (bytes: Int, columns: Int) {
    guard source[offset] == UInt8(ascii: "\\") else {
      let tail = source[(offset + 1)...].prefix { $0 & 0xC0 == 0x80 }.count
      return (1 + tail, 1)
    }
    guard offset + 1 < source.count, source[offset + 1] == UInt8(ascii: "u") else { return (2, 2) }
    // The two halves of a surrogate pair are one character.
    let digits = String(decoding: source[(offset + 2)...].prefix(4), as: UTF8.self)
    let isFirstHalf = UInt32(digits, radix: 16).map { (0xD800..<0xDC00).contains($0) } ?? false
    return isFirstHalf ? (12, 12) : (6, 6)
  }
}

extension JSONValue {
  /// The same value with other positions.
  fileprivate func moved(_ place: (Position) -> Position) -> JSONValue {
    switch content {
    case .array(let elements): JSONValue(.array(elements.map { $0.moved(place) }), at: place(position))
    case .object(let members):
      JSONValue(
        .object(
          members.map { Member(key: $0.key, keyPosition: place($0.keyPosition), value: $0.value.moved(place)) }),
        at: place(position))
    default: JSONValue(content, at: place(position))
    }
  }
}
