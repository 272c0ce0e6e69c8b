/// Why a character may not stand in a contract.
enum Suspicion: CaseIterable {
  case control, privateUse, bidi, invisible, lost
}

/// Of a character that is suspicious wherever it stands.
func suspicion(of scalar: Unicode.Scalar) -> Suspicion? {
  switch scalar.value {
  case 0x09, 0x0A, 0x0C, 0x0D: nil
  case 0...0x1F, 0x7F...0x9F: .control
  case 0xAD, 0x34F, 0x115F...0x1160, 0x17B4...0x17B5, 0x180E, 0x200B, 0x2060...0x2064, 0x206A...0x206F, 0x3164:
    .invisible
  case 0xFEFF, 0xFFA0, 0xFFF9...0xFFFB, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE007F: .invisible
  case 0x202A...0x202E, 0x2066...0x2069: .bidi
  case 0xFFFD: .lost
  // Noncharacters; the last two of each plane, also of the private ones.
  case 0xFDD0...0xFDEF: .control
  case let value where value & 0xFFFE == 0xFFFE: .control
  case 0xE000...0xF8FF, 0xF0000...0x10FFFF: .privateUse
  default: nil
  }
}

/// Judges characters that some scripts need and that only hide or turn round something elsewhere.
struct Surroundings {
  let utf8: UnsafeBufferPointer<UInt8>
  /// The last line that was searched, so that a line is searched once however many marks it has.
  private var line = 0..<0
  private var hasRightToLeftLetters = false

  init(utf8: UnsafeBufferPointer<UInt8>) { self.utf8 = utf8 }

  mutating func suspicion(of scalar: Unicode.Scalar, at index: Int) -> Suspicion? {
    switch scalar.value {
    // Joiners: Persian, the scripts of India and emoji need them.
    case 0x200C...0x200D: isBehind(index) { $0.value < 0x300 || $0.properties.isJoinControl } ? .invisible : nil
    // Selectors of a form: ideographs and emoji have them, one behind each.
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF: isBehind(index, isNoBaseOfSelector) ? .invisible : nil
    // Without a right-to-left letter around it the mark of such a letter turns round numbers and signs: 10-20.
    case 0x061C, 0x200F: isAmongRightToLeftLetters(index) ? nil : .bidi
    case 0x200E: isAmongRightToLeftLetters(index) ? nil : .invisible
    default: nil
    }
  }

  /// Whether a character is the first, or stands behind such a one.
  private func isBehind(_ index: Int, _ isSuch: (Unicode.Scalar) -> Bool) -> Bool {
    guard let start = utf8[..<index].lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return true }
    return isSuch(scalar(at: start, of: utf8))
  }

  private mutating func isAmongRightToLeftLetters(_ index: Int) -> Bool {
    if line.contains(index) { return hasRightToLeftLetters }
    let isLineEnd = { (byte: UInt8) in byte == 0x0A || byte == 0x0D }
    let start = utf8[line.upperBound..<index].lastIndex(where: isLineEnd).map { $0 + 1 } ?? line.upperBound
    line = start..<(utf8[index...].firstIndex(where: isLineEnd) ?? utf8.count)
    hasRightToLeftLetters = containsRightToLeftLetter(line)
    return hasRightToLeftLetters
  }

  private func containsRightToLeftLetter(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let scalar = scalar(at: index, of: utf8)
      if isRightToLeftLetter(scalar) { return true }
      index += UTF8.width(scalar)
    }
    return false
  }
}

/// Digits and some signs are emoji with a selector; other Latin letters have none, and nothing has two.
private func isNoBaseOfSelector(_ scalar: Unicode.Scalar) -> Bool {
  (scalar.value < 0x300 && !scalar.properties.isEmoji) || scalar.properties.isVariationSelector
}

/// Source: Unicode 15, DerivedBidiClass.txt, the ranges of the classes R and AL.
private func isRightToLeftLetter(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x5D0...0x5F4, 0x620...0x64A, 0x66E...0x6D5, 0x6FA...0x8C9, 0xFB1D...0xFDFC, 0xFE70...0xFEFC: true
  case 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
  default: false
  }
}
