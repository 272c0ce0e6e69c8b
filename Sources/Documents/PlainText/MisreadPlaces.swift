/// Places in a text where UTF-8 was once read in another encoding, and saved like that.
struct MisreadPlaces {
  let encoding: MistakenEncoding
  /// The first ones, as ranges of the text's UTF-8; a place is a row of misread characters.
  var first: [Range<Int>] = []
  var count = 0
  private var isCertain = false

  /// Nil where a text has none: some characters only count beside others that leave no doubt.
  init?(in utf8: UnsafeBufferPointer<UInt8>, readAs encoding: MistakenEncoding) {
    self.encoding = encoding
    forEachRow(in: utf8, readAs: encoding) { row in
      isCertain = isCertain || row.isCertain
      count += 1
      if first.count < 5 { first.append(row.range) }
    }
    guard isCertain else { return nil }
  }
}

/// A text as it was meant, if its UTF-8 was read in another encoding once or several times.
func repaired(_ text: String, readAs encoding: MistakenEncoding) -> String {
  var result = repairedOnce(text, readAs: encoding) { _ in true }
  // A second reading leaves text that is misread again; what is only likely may be sound by now.
  for _ in 0..<3 {
    let next = repairedOnce(result, readAs: encoding, where: \.isCertain)
    if next == result { break }
    result = next
  }
  return result
}

private func repairedOnce(
  _ text: String, readAs encoding: MistakenEncoding, where isMeant: (MisreadRow) -> Bool
) -> String {
  var text = text
  return text.withUTF8 { utf8 in
    var (result, position) = ([UInt8](), 0)
    forEachRow(in: utf8, readAs: encoding) { row in
      guard isMeant(row) else { return }
      result += utf8[position..<row.range.lowerBound]
      result += String(row.meant).utf8
      position = row.range.upperBound
    }
    return String(decoding: result + utf8[position...], as: UTF8.self)
  }
}

/// Misread characters side by side.
private struct MisreadRow {
  var range: Range<Int>
  var meant = String.UnicodeScalarView()
  var isCertain = false
  private var length = 0
  private var isDoubtful = false

  init(at offset: Int) { range = offset..<offset }

  mutating func add(_ misreading: Misreading, of utf8: UnsafeBufferPointer<UInt8>) {
    if let scalar = misreading.meant {
      meant.append(scalar)
    } else {
      meant += String(decoding: utf8[range.upperBound..<misreading.end], as: UTF8.self).unicodeScalars
    }
    range = range.lowerBound..<misreading.end
    length += 1
    isCertain = isCertain || misreading.weight == .certain || length >= 3
    isDoubtful = isDoubtful || misreading.weight == .inRow
  }

  var counts: Bool { isCertain || (length > 0 && !isDoubtful) }
}

extension MisreadRow {
  fileprivate init(at offset: Int, in utf8: UnsafeBufferPointer<UInt8>, _ parser: MisreadingParser) {
    self.init(at: offset)
    while range.upperBound < utf8.count, utf8[range.upperBound] == parser.encoding.firstByte,
      let misreading = parser.misreading(at: range.upperBound)
    {
      add(misreading, of: utf8)
    }
  }
}

private func forEachRow(
  in utf8: UnsafeBufferPointer<UInt8>, readAs encoding: MistakenEncoding, _ body: (MisreadRow) -> Void
) {
  let parser = MisreadingParser(utf8: utf8, encoding: encoding)
  var offset = 0
  while offset < utf8.count {
    // Nearly all bytes of any text end here.
    if utf8[offset] != encoding.firstByte {
      offset += 1
      continue
    }
    let row = MisreadRow(at: offset, in: utf8, parser)
    if row.counts { body(row) }
    offset = max(offset + 1, row.range.upperBound)
  }
}
