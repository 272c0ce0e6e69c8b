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

/// Encodings by their likelihood; windows-1252 always among them.
private func guesses(for bytes: [UInt8]) -> [Encoding] {
  let guesses = bytes.withUnsafeBufferPointer { buffer in
    buffer.withMemoryRebound(to: CChar.self) { icuGuesses(for: $0) }
  }.filter { !$0.name.hasPrefix("UTF-") }
  let names = guesses.map(\.name)
  let western = isLikelyWestern(bytes, guesses) ? ["windows-1252"] + names : names + ["windows-1252"]
  return western.compactMap { Encoding(named: $0) }
}

/// Whether bytes are to be taken for windows-1252, where nearly all contracts come from that are not in Unicode.
///
/// A few bytes above 0x7F in Latin letters tell ICU too little: it must be sure of another encoding, and far surer.
private func isLikelyWestern(_ bytes: [UInt8], _ guesses: [Guess]) -> Bool {
  let (high, all) = (bytes.count { $0 >= 0x80 }, bytes.count { $0 > 0x20 })
  guard let best = guesses.map(\.confidence).max() else { return true }
  let western = guesses.filter { $0.name == "windows-1252" }.map(\.confidence).max() ?? 0
  return high * 5 < all * 2 && (best < 45 || best < western + 20)
}

private struct Guess {
  let name: String
  /// From 0 to 100.
  let confidence: Int

  init(name: String, confidence: Int) {
    // windows-1252 has all that ISO-8859-1 has, and the quotation marks that real files have beside it.
    self.name = name == "ISO-8859-1" ? "windows-1252" : name
    self.confidence = confidence
  }
}

private func icuGuesses(for bytes: UnsafeBufferPointer<CChar>) -> [Guess] {
  guard let detector = icu_open_detector(bytes.baseAddress, Int32(bytes.count)) else { return [] }
  defer { icu_close_detector(detector) }
  var count: Int32 = 0
  guard let matches = icu_detect(detector, &count) else { return [] }
  return (0..<Int(count)).compactMap { index in
    guard let match = matches[index], let name = icu_guessed_name(match) else { return nil }
    return Guess(name: String(cString: name), confidence: Int(icu_guess_confidence(match)))
  }
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
