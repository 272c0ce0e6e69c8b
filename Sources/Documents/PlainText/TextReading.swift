internal import Findings

/// Finds out the encoding of one file's bytes.
struct TextReading {
  let bytes: [UInt8]
  let file: String

  func decode(declaredEncoding: String?) -> (text: DecodedText?, findings: [Finding]) {
    guard let name = declaredEncoding else { return decode(declared: nil) }
    guard let declared = Encoding(named: name) else {
      let (text, findings) = decode(declared: nil)
      return (text, [.textEncodingName(name, file: file)] + findings)
    }
    return decode(declared: declared)
  }

  private func decode(declared: Encoding?) -> (text: DecodedText?, findings: [Finding]) {
    if let (encoding, length) = byteOrderMark(of: bytes) {
      let reading = read(bytes[length...], as: encoding, hadByteOrderMark: true)
      guard let declared, !declared.agrees(with: encoding) else { return reading }
      return contradicted(reading, declared: declared, because: "starts with the byte order mark of \(encoding.name)")
    }
    if let encoding = utf16Pattern(of: bytes) {
      guard let declared, !declared.agrees(with: encoding) else { return read(bytes[...], as: encoding) }
      return contradicted(
        read(bytes[...], as: encoding), declared: declared, because: "has the zero bytes of \(encoding.name)")
    }
    return decodeUnmarked(declared: declared)
  }

  private func decodeUnmarked(declared: Encoding?) -> (text: DecodedText?, findings: [Finding]) {
    let isASCII = bytes.allSatisfy { $0 < 0x80 }
    if let declared, isASCII || declared == .utf8 { return read(bytes[...], as: declared) }
    guard case .text(let text) = decodeUTF8(bytes[...]) else {
      if let declared { return read(bytes[...], as: declared) }
      return (nil, [proposal])
    }
    let reading: (DecodedText?, [Finding]) = (
      DecodedText(text: text, encoding: Encoding.utf8.name, hadByteOrderMark: false), []
    )
    guard let declared else { return reading }
    return contradicted(reading, declared: declared, because: "is sound UTF-8 with letters of several bytes")
  }

  private func read(
    _ bytes: ArraySlice<UInt8>, as encoding: Encoding, hadByteOrderMark: Bool = false
  ) -> (text: DecodedText?, findings: [Finding]) {
    switch encoding.decode(bytes) {
    case .text(let text):
      return (DecodedText(text: text, encoding: encoding.name, hadByteOrderMark: hadByteOrderMark), [])
    case .stopped(let offset, let invalid, let before):
      let offset = bytes.startIndex + offset
      return (nil, [.textEncodingInvalid(encoding, offset: offset, invalid: invalid, before: before, file: file)])
    }
  }

  private func contradicted(
    _ reading: (text: DecodedText?, findings: [Finding]), declared: Encoding, because reason: String
  ) -> (text: DecodedText?, findings: [Finding]) {
    // A file that does not even keep the encoding it shows has one fault, not two.
    guard let text = reading.text else { return reading }
    var evidence: [String] = []
    if case .text(let other) = declared.decode(bytes[...]) {
      evidence = differingLines(text.text, readAs: text.encoding, other, readAs: declared.name)
    }
    let finding = Finding.textEncodingContradicted(
      declared: declared, found: text.encoding, because: reason, evidence: evidence, file: file)
    return (text, [finding])
  }

  private var proposal: Finding {
    guard case .stopped(let offset, let invalid, let before) = decodeUTF8(bytes[...]) else {
      return .textEncodingUnknown(guess: nil, evidence: [], place: Place(file: file))
    }
    guard let guess = likeliestEncoding(of: bytes), case .text(let text) = guess.decode(bytes[...]) else {
      return .textEncodingUnknown(
        guess: nil, evidence: [firstInvalid(invalid, offset: offset)], place: placeBehind(before, file: file))
    }
    let repaired = String(decoding: bytes, as: UTF8.self)
    let evidence = differingLines(text, readAs: guess.name, repaired, readAs: Encoding.utf8.name)
    return .textEncodingUnknown(guess: guess, evidence: evidence, place: placeBehind(before, file: file))
  }

  private func firstInvalid(_ invalid: [UInt8], offset: Int) -> String {
    "byte \(offset + 1): \(hexadecimal(invalid)) is not UTF-8"
  }
}

extension Encoding {
  /// Whether a file declared to be in this encoding may turn out to be in the other: UTF-16 leaves the order open.
  fileprivate func agrees(with found: Encoding) -> Bool {
    self == found || (found.name.hasPrefix(name) && ["UTF-16", "UTF-32"].contains(name))
  }
}
