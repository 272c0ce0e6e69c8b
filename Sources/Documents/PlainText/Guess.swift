internal import CICU

/// The likeliest encoding in which all the bytes are text, by ICU's statistics of letters; nil when there is none.
///
/// A guess is only ever proposed. Source: unicode/ucsdet.h.
func likeliestEncoding(of bytes: [UInt8]) -> Encoding? {
  guesses(for: tellingLines(of: bytes)).first { encoding in
    guard case .text(let text) = encoding.decode(bytes[...]) else { return false }
    // No text has these, so the bytes mean something else.
    return !text.utf8.contains(0) && !text.unicodeScalars.contains { (0x80...0x9F).contains($0.value) }
  }
}

private func guesses(for bytes: [UInt8]) -> [Encoding] {
  let names = bytes.withUnsafeBufferPointer { buffer in
    buffer.withMemoryRebound(to: CChar.self) { guessedNames(for: $0) }
  }
  // windows-1252 has all that ISO-8859-1 has, and the quotation marks that real files have beside it.
  let wider = names.map { $0 == "ISO-8859-1" ? "windows-1252" : $0 } + ["windows-1252"]
  return wider.filter { !$0.hasPrefix("UTF-") }.compactMap { Encoding(named: $0) }
}

private func guessedNames(for bytes: UnsafeBufferPointer<CChar>) -> [String] {
  guard let detector = icu_open_detector(bytes.baseAddress, Int32(bytes.count)) else { return [] }
  defer { icu_close_detector(detector) }
  var count: Int32 = 0
  guard let matches = icu_detect(detector, &count) else { return [] }
  return (0..<Int(count)).compactMap { icu_guessed_name(matches[$0]) }.map { String(cString: $0) }
}

/// The first lines with bytes above 0x7F: ICU looks at no more than 8,000 bytes, and plain letters tell nothing.
private func tellingLines(of bytes: [UInt8]) -> [UInt8] {
  var telling: [UInt8] = []
  var lineEnd = -1
  while telling.count < 8000, let high = bytes[(lineEnd + 1)...].firstIndex(where: { $0 >= 0x80 }) {
    let start = bytes[(lineEnd + 1)..<high].lastIndex(of: 0x0A).map { $0 + 1 } ?? lineEnd + 1
    lineEnd = bytes[high...].firstIndex(of: 0x0A) ?? bytes.count - 1
    // Not so far before the letter that it falls off.
    telling += bytes[max(start, high - 1000)...min(lineEnd, high + 1000)] + [0x0A]
  }
  return telling
}
