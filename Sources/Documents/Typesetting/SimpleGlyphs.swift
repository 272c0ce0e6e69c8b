/// The glyphs of characters that stand side by side as they are: one cell wide, left to right, no shaping.
///
/// Text of nothing else, which most contracts are, is set without a layout, several times faster and to the same result.
struct SimpleGlyphs {
  /// By code point, up to the last simple one; 0 for a character that needs a layout.
  private let glyphs: [UInt32]

  /// Looks the characters up in a monospace font.
  init(font: borrowing PrimaryFont) {
    var glyphs = [UInt32](repeating: 0, count: 0x2600)
    for range in simpleRanges {
      for value in range {
        guard let scalar = Unicode.Scalar(value) else { continue }
        glyphs[Int(value)] = font.glyph(for: scalar) ?? 0
      }
    }
    self.glyphs = glyphs
  }

  /// Whether UTF-8 without line ends has simple characters and tabs only.
  func cover(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < utf8.count {
      let (value, length) = decode(utf8, at: index)
      if value != 0x09, glyph(for: value) == 0 { return false }
      index += length
    }
    return true
  }

  /// 0 for a character that is not simple.
  func glyph(for value: UInt32) -> UInt32 { value < 0x2600 ? glyphs[Int(value)] : 0 }

  /// The character at an index of sound UTF-8, and its length; characters above U+FFFF, none of them simple, come as 0.
  func decode(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> (value: UInt32, length: Int) {
    let first = UInt32(utf8[index])
    switch first {
    case ..<0x80: return (first, 1)
    case ..<0xE0: return ((first & 0x1F) << 6 | tail(utf8, index + 1), 2)
    case ..<0xF0: return ((first & 0x0F) << 12 | tail(utf8, index + 1) << 6 | tail(utf8, index + 2), 3)
    default: return (0, 4)
    }
  }

  private func tail(_ utf8: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt32 { UInt32(utf8[index] & 0x3F) }
}

/// Letters, digits and signs of Latin, Greek and Cyrillic text without combining, invisible or right-to-left ones.
/// Source: Unicode 15, Blocks.txt.
private let simpleRanges: [ClosedRange<UInt32>] = [
  0x20...0x7E, 0xA0...0xAC, 0xAE...0x24F, 0x370...0x377, 0x37A...0x3FF, 0x400...0x482, 0x48A...0x52F,
  0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20C0, 0x2100...0x214F, 0x2190...0x21FF, 0x2200...0x22FF,
  0x2500...0x25FF,
]
