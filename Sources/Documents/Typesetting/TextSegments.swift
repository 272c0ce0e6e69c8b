/// A stretch of text that is set as one paragraph: a line, or the part of a line before or after a form feed.
struct TextSegment {
  /// Offsets in the UTF-8, without the line end.
  var bytes: Range<Int>
  /// The line's number, from 1: lines end at CRLF, CR and LF, as editors count them.
  var line: Int
  /// Where that line starts in the UTF-8.
  var lineStart: Int
  /// Whether a form feed stands before it, or after it.
  var isAfterFormFeed: Bool
  var isBeforeFormFeed: Bool
}

/// Takes UTF-8 apart at line ends and form feeds, in one pass.
struct TextSegments: Sequence, IteratorProtocol {
  private let utf8: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var line = 1
  private var lineStart = 0
  private var isAfterFormFeed = false
  private var isAtEnd = false

  init(of utf8: UnsafeBufferPointer<UInt8>) { self.utf8 = utf8 }

  mutating func next() -> TextSegment? {
    guard !isAtEnd else { return nil }
    let start = position
    var separator = Separator.none
    while position < utf8.count {
      separator = self.separator(at: position)
      if separator.length > 0 { break }
      position += 1
    }
    let segment = TextSegment(
      bytes: start..<position, line: line, lineStart: lineStart, isAfterFormFeed: isAfterFormFeed,
      isBeforeFormFeed: separator.isFormFeed)
    isAtEnd = separator.length == 0
    position += separator.length
    isAfterFormFeed = separator.isFormFeed
    if separator.isCounted { (line, lineStart) = (line + 1, position) }
    return segment
  }

  private func separator(at index: Int) -> Separator {
    let byte = utf8[index]
    // Most bytes end here.
    if byte > 0x0D, byte < 0xC2 { return .none }
    switch byte {
    case 0x0A: return .lineEnd(length: 1)
    case 0x0D: return .lineEnd(length: isByte(0x0A, at: index + 1) ? 2 : 1)
    case 0x0C: return Separator(length: 1, isFormFeed: true)
    // U+0085 next line.
    case 0xC2 where isByte(0x85, at: index + 1): return Separator(length: 2)
    // U+2028 line separator, U+2029 paragraph separator.
    case 0xE2 where isByte(0x80, at: index + 1) && (isByte(0xA8, at: index + 2) || isByte(0xA9, at: index + 2)):
      return Separator(length: 3)
    default: return .none
    }
  }

  private func isByte(_ byte: UInt8, at index: Int) -> Bool { index < utf8.count && utf8[index] == byte }
}

private struct Separator {
  var length: Int
  var isFormFeed = false
  var isCounted = false

  static let none = Separator(length: 0)
  static func lineEnd(length: Int) -> Separator { Separator(length: length, isCounted: true) }
}
