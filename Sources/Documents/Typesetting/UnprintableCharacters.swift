/// A character that no installed font can show, and where it stands.
package struct UnprintableCharacter: Sendable, Equatable {
  package var scalar: Unicode.Scalar
  /// From 1; lines end at CRLF, CR and LF.
  package var line: Int
  /// In Unicode scalars, from 1.
  package var column: Int

  package init(scalar: Unicode.Scalar, line: Int, column: Int) {
    self.scalar = scalar
    self.line = line
    self.column = column
  }
}

/// The first of a text's unprintable characters, and their number.
struct UnprintableCharacters {
  private(set) var first: [UnprintableCharacter] = []
  private(set) var count = 0

  /// Notes the character at an offset of the text's UTF-8.
  mutating func add(at offset: Int, in segment: TextSegment, of utf8: UnsafeBufferPointer<UInt8>) {
    count += 1
    guard first.count < 20 else { return }
    let start = utf8[segment.lineStart..<offset]
    let column = start.count { $0 & 0xC0 != 0x80 } + 1
    var decoder = UTF8()
    var rest = utf8[offset...].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return }
    first.append(UnprintableCharacter(scalar: scalar, line: segment.line, column: column))
  }
}
