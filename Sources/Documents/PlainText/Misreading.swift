/// One character of UTF-8 of which each byte was read as a character of another encoding: `â€™` for `’`.
struct Misreading {
  /// The character that was meant; nil where a byte was lost on the way.
  var meant: Unicode.Scalar?
  var weight: Weight
  /// The offset behind it in the text's UTF-8.
  var end: Int

  /// How much the characters say, for sound text has some of them side by side: `« Société »`, `“AMANHÃ”`.
  enum Weight {
    /// No language puts these characters together.
    case certain
    /// Sound text can have them at the end of a word; between certain ones they are misread too.
    case supporting
    /// Only a row of them says anything.
    case inRow
  }
}

/// Finds misread characters in sound UTF-8.
struct MisreadingParser {
  let utf8: UnsafeBufferPointer<UInt8>
  let encoding: MistakenEncoding

  /// The misread character that starts at an offset.
  func misreading(at offset: Int) -> Misreading? {
    guard let lead = encoding.byte(of: scalar(at: offset, of: utf8)), let length = sequenceLength(lead) else {
      return nil
    }
    var (signs, bytes, end) = ([Unicode.Scalar](), [lead], offset)
    end += UTF8.width(scalar(at: offset, of: utf8))
    while bytes.count < length, let (sign, byte) = continuation(at: end) {
      signs.append(sign)
      bytes.append(byte)
      end += UTF8.width(sign)
    }
    if bytes.count < length {
      // windows-1252 has nothing at 0x9D, the last byte of a closing quotation mark: programs drop it.
      return bytes == [0xE2, 0x80] ? Misreading(meant: nil, weight: .certain, end: end) : nil
    }
    guard let meant = decoded(bytes), let weight = weight(of: bytes, signs, from: offset, to: end) else { return nil }
    return Misreading(meant: meant, weight: weight, end: end)
  }

  private func continuation(at offset: Int) -> (sign: Unicode.Scalar, byte: UInt8)? {
    guard offset < utf8.count, utf8[offset] >= 0x80 else { return nil }
    let sign = scalar(at: offset, of: utf8)
    guard let byte = encoding.byte(of: sign), byte < 0xC0 else { return nil }
    return (sign, byte)
  }

  private func weight(
    of bytes: [UInt8], _ signs: [Unicode.Scalar], from start: Int, to end: Int
  ) -> Misreading.Weight? {
    switch encoding.script {
    case .latin: latinWeight(of: bytes, signs)
    case .thai: thaiWeight(of: bytes, from: start, to: end)
    }
  }

  private func latinWeight(of bytes: [UInt8], _ signs: [Unicode.Scalar]) -> Misreading.Weight? {
    let isNatural = signs.allSatisfy(naturalBehindLetter.contains)
    switch (bytes[0], bytes[1]) {
    // Â§, Â©, and the no-break space; no word ends with Â, and a closing quotation mark would be a control character.
    case (0xC2, 0xA0...): return .certain
    case (0xC2, _): return nil
    case (0xC3, _): return isNatural ? .supporting : .certain
    case (0xC4...0xC5, _): return isNatural || signs[0].properties.isAlphabetic ? .supporting : .certain
    case (0xE2, 0x80): return .certain
    case (0xE2, 0x81...0x9E): return isNatural ? .supporting : .certain
    // The byte order mark, the replacement character, ligatures, emoji.
    case (0xEF, 0xAC), (0xEF, 0xBB), (0xEF, 0xBF), (0xF0, 0x9F): return .certain
    default: return .inRow
    }
  }

  /// Thai words can be sound UTF-8 (`รถ`, a car, would be `ö`), so only what no word has is certain.
  private func thaiWeight(of bytes: [UInt8], from start: Int, to end: Int) -> Misreading.Weight? {
    switch (bytes[0], bytes[1]) {
    // โ stands before a consonant, never before a sign.
    case (0xE2, 0x80...0x9E): return .certain
    case (0xEF, 0xBF) where bytes[2] == 0xBD: return .certain
    case (0xC2, 0xA0...), (0xC3, _):
      let (before, after) = (start > 0 ? utf8[start - 1] : 0x20, end < utf8.count ? utf8[end] : 0x20)
      if isLetter(before) && isLetter(after) { return .certain }
      return before < 0x80 && after < 0x80 ? .supporting : nil
    default: return nil
    }
  }
}

/// Signs that sound text has right behind a letter: closing quotation marks, dashes, footnotes.
private let naturalBehindLetter = Set("\u{A0}«»°²³¹ªº·®´…†‡‘’“”•–—™‹›".unicodeScalars)

private func sequenceLength(_ lead: UInt8) -> Int? {
  switch lead {
  case 0xC2...0xDF: 2
  case 0xE0...0xEF: 3
  case 0xF0...0xF4: 4
  default: nil
  }
}

private func decoded(_ bytes: [UInt8]) -> Unicode.Scalar? {
  String(validating: bytes, as: UTF8.self)?.unicodeScalars.first
}

private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
