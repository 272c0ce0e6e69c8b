/// The encoding that a byte order mark tells, and the mark's length. Source: Unicode 15, 23.8.
func byteOrderMark(of bytes: [UInt8]) -> (encoding: Encoding, length: Int)? {
  // The mark of UTF-32LE starts with that of UTF-16LE, so it is looked for first.
  for (mark, name) in marks where bytes.starts(with: mark) {
    return Encoding(named: name).map { ($0, mark.count) }
  }
  return nil
}

private let marks: [(bytes: [UInt8], name: String)] = [
  ([0xEF, 0xBB, 0xBF], "UTF-8"), ([0xFF, 0xFE, 0x00, 0x00], "UTF-32LE"), ([0x00, 0x00, 0xFE, 0xFF], "UTF-32BE"),
  ([0xFF, 0xFE], "UTF-16LE"), ([0xFE, 0xFF], "UTF-16BE"),
]

/// UTF-16 without a mark, told by the zeros in one half of its pairs: those of Latin letters, digits and line ends.
func utf16Pattern(of bytes: [UInt8]) -> Encoding? {
  guard bytes.count.isMultiple(of: 2), bytes.contains(0) else { return nil }
  var zeros = (even: 0, odd: 0)
  for index in bytes.indices where bytes[index] == 0 {
    if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
  }
  let (few, many) = (min(zeros.even, zeros.odd), max(zeros.even, zeros.odd))
  // A stray NUL in other text is no pattern.
  guard many * 20 >= bytes.count, few * 20 <= many else { return nil }
  guard let encoding = Encoding(named: zeros.odd > zeros.even ? "UTF-16LE" : "UTF-16BE"),
    case .text = encoding.decode(bytes[...])
  else { return nil }
  return encoding
}
