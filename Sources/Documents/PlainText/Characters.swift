internal import Findings

/// What is wrong with a text's characters.
func characterFindings(in decoded: DecodedText, file: String) -> [Finding] {
  var text = decoded.text
  let (found, isBlank) = text.withUTF8 { findSuspects(in: $0) }
  if isBlank { return [Rule.textEmpty.finding("the text is empty", at: Place(file: file))] }
  let suspects = Suspicion.allCases.compactMap { suspicion in
    found[suspicion].map { $0.finding(of: suspicion, in: decoded, file: file) }
  }
  return suspects + mojibakeFindings(in: decoded, file: file)
}

/// The characters under one suspicion: the first ones with their places, and how many there are.
struct Suspects {
  /// Offsets in the text's UTF-8.
  var first: [Int] = []
  var count = 0
}

private func findSuspects(in utf8: UnsafeBufferPointer<UInt8>) -> (found: [Suspicion: Suspects], isBlank: Bool) {
  var found: [Suspicion: Suspects] = [:]
  var surroundings = Surroundings(utf8: utf8)
  var isBlank = true
  var index = 0
  while index < utf8.count {
    // Nearly all bytes of a contract end here.
    if utf8[index] &- 0x20 < 0x5F {
      if utf8[index] != 0x20 { isBlank = false }
      index += 1
      continue
    }
    let scalar = scalar(at: index, of: utf8)
    if let suspicion = suspicion(of: scalar) ?? surroundings.suspicion(of: scalar, at: index) {
      found[suspicion, default: Suspects()].add(index)
      isBlank = false
    } else if isBlank, !scalar.properties.isWhitespace {
      isBlank = false
    }
    index += UTF8.width(scalar)
  }
  return (found, isBlank)
}

extension Suspects {
  fileprivate mutating func add(_ offset: Int) {
    count += 1
    if first.count < 5 { first.append(offset) }
  }
}

/// The character at an index of sound UTF-8.
func scalar(at index: Int, of utf8: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar {
  let first = UInt32(utf8[index])
  let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  let leading = length == 1 ? first : first & (0x7F >> UInt32(length))
  let value = utf8[(index + 1)..<(index + length)].reduce(leading) { $0 << 6 | UInt32($1 & 0x3F) }
  return Unicode.Scalar(value) ?? "\u{FFFD}"
}
