/// What an encoding makes of bytes, all of them or none.
enum StrictDecoding {
  case text(String)
  /// The offset of the first bytes that the encoding does not have, those bytes, and the text before them.
  case stopped(offset: Int, invalid: [UInt8], before: String)
}

/// Decodes bytes as UTF-8 without repairing anything. Source: Unicode 15, table 3-7.
func decodeUTF8(_ bytes: ArraySlice<UInt8>) -> StrictDecoding {
  if let text = String(validating: bytes, as: UTF8.self) { return .text(text) }
  var decoder = UTF8.ForwardParser()
  var rest = bytes.makeIterator()
  var offset = 0
  while true {
    switch decoder.parseScalar(from: &rest) {
    case .valid(let encoded): offset += encoded.count
    case .error(let length):
      let start = bytes.startIndex + offset
      return .stopped(
        offset: offset, invalid: Array(bytes[start..<start + length]),
        before: String(decoding: bytes[..<start], as: UTF8.self))
    case .emptyInput: return .stopped(offset: offset, invalid: [], before: String(decoding: bytes, as: UTF8.self))
    }
  }
}
