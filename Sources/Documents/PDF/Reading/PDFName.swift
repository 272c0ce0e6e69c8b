/// The bytes that a name stands for: `#20` is one space. Source: ISO 32000-2, 7.3.5.
func canonicalBytes(_ name: String) -> [UInt8] {
  let text = Array(escapedName(name).utf8)
  var bytes: [UInt8] = []
  var at = 0
  while at < text.count {
    if text[at] == UInt8(ascii: "#"), at + 2 < text.count,
      let byte = UInt8(String(decoding: text[at + 1...at + 2], as: UTF8.self), radix: 16)
    {
      bytes.append(byte)
      at += 3
    } else {
      bytes.append(text[at])
      at += 1
    }
  }
  return bytes
}

/// The name as it must be written, with every `#` that stands for itself escaped.
///
/// libqpdf gives names with their escapes, but for the escape of `#` itself (`#23`), which it decodes: what it gives as `#41`
/// was written as `#2341`, because it escapes no letter.
func escapedName(_ name: String) -> String {
  guard name.utf8.contains(UInt8(ascii: "#")) else { return name }
  let text = Array(name.utf8)
  var escaped: [UInt8] = []
  for (at, byte) in text.enumerated() {
    escaped += byte == UInt8(ascii: "#") && !isEscape(text[(at + 1)...].prefix(2)) ? Array("#23".utf8) : [byte]
  }
  return String(decoding: escaped, as: UTF8.self)
}

/// Whether two digits stand for a byte that can't stand in a name by itself. Source: ISO 32000-2, 7.3.5.
private func isEscape(_ digits: ArraySlice<UInt8>) -> Bool {
  guard digits.count == 2, let byte = UInt8(String(decoding: digits, as: UTF8.self), radix: 16) else { return false }
  return byte <= 0x20 || byte >= 0x7F || Array("#()<>[]{}/%".utf8).contains(byte)
}
