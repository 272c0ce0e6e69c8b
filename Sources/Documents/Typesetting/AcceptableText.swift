/// Whether UTF-8 may hold NUL, where Pango would end the text, or noncharacters, at which Cairo gives up the whole file.
func mayHoldNoncharacters(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
  var previous: UInt8 = 1
  for byte in utf8 {
    // U+FDD0 to U+FDEF are EF B7 .., and the last two characters of each plane end in BF BE and BF BF.
    if byte == 0 || (previous == 0xEF && byte == 0xB7) || (previous == 0xBF && byte >= 0xBE) { return true }
    previous = byte
  }
  return false
}

/// The text with a character as long and as unprintable in place of NUL and each noncharacter, so that every offset in
/// it stays true.
func acceptable(_ utf8: UnsafeBufferPointer<UInt8>) -> [UInt8] {
  let scalars = String(decoding: utf8, as: UTF8.self).unicodeScalars.map(acceptable)
  return Array(String(String.UnicodeScalarView(scalars)).utf8)
}

/// A file's title with U+FFFD in place of NUL and noncharacters.
func acceptable(_ title: String) -> String {
  let scalars = title.unicodeScalars.map { acceptable($0) == $0 ? $0 : "\u{FFFD}" }
  return String(String.UnicodeScalarView(scalars))
}

private func acceptable(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar.value {
  case 0: "\u{1}"
  case 0xFDD0...0xFDEF, 0xFFFE, 0xFFFF: "\u{F8FF}"
  case let value where value & 0xFFFE == 0xFFFE: "\u{10FFFD}"
  default: scalar
  }
}
