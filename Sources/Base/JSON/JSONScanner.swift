/// Where and why a text is not JSON.
struct JSONSyntaxError: Error {
  let message: String
  let position: JSONValue.Position
}

/// Walks over the bytes of a JSON text that is known to be UTF-8, and keeps count of lines and columns.
struct JSONScanner {
  private let bytes: [UInt8]
  private var offset = 0
  /// How far lines and columns have been counted: only ever forwards, so that one long line costs linear time.
  private var counted = (offset: 0, position: JSONValue.Position(line: 1, column: 1))

  init(bytes: [UInt8]) { self.bytes = bytes }

  var current: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  mutating func advance() { offset += 1 }

  mutating func position() -> JSONValue.Position { position(at: offset) }

  mutating func position(at target: Int) -> JSONValue.Position {
    while counted.offset < target {
      let byte = bytes[counted.offset]
      if byte == UInt8(ascii: "\n") {
        counted.position = JSONValue.Position(line: counted.position.line + 1, column: 1)
      } else if byte & 0xC0 != 0x80 {
        counted.position.column += 1
      }
      counted.offset += 1
    }
    return counted.position
  }

  mutating func error(_ message: String) -> JSONSyntaxError {
    JSONSyntaxError(message: message, position: position())
  }

  mutating func skipWhiteSpace() {
    while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
  }

  /// Steps over `character` when it stands here.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let byte = current, UInt32(byte) == character.value else { return false }
    offset += 1
    return true
  }

  mutating func expectComma(before close: Unicode.Scalar) throws(JSONSyntaxError) {
    guard take(",") else { throw unexpected("expected \",\" or \"\(close)\"") }
    skipWhiteSpace()
    if current == UInt8(ascii: close) { throw error("a comma before \"\(close)\" is not JSON") }
  }

  mutating func readWord(_ word: String, as content: JSONValue.Content) throws(JSONSyntaxError) -> JSONValue.Content {
    guard bytes[offset...].starts(with: word.utf8) else { throw unexpected("expected a value") }
    offset += word.utf8.count
    return content
  }

  /// A number as it is written. Source: RFC 8259, section 6.
  mutating func readNumber() throws(JSONSyntaxError) -> String {
    let start = offset
    _ = take("-")
    guard let first = current, isDigit(first) else { throw unexpected("expected a value") }
    if !take("0") { skipDigits() }
    if take(".") { try readDigits() }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      try readDigits()
    }
    if let next = current, isDigit(next) { throw error("a number must not start with 0") }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private mutating func readDigits() throws(JSONSyntaxError) {
    guard let byte = current, isDigit(byte) else { throw error("expected a digit") }
    skipDigits()
  }

  private mutating func skipDigits() {
    while let byte = current, isDigit(byte) { offset += 1 }
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  /// The error for a character that stands where something else should, with a word on what people bring from other languages.
  mutating func unexpected(_ expected: String) -> JSONSyntaxError {
    switch current {
    case nil: error("the file ends too early: \(expected)")
    case UInt8(ascii: "/"), UInt8(ascii: "#"): error("JSON has no comments: \(expected)")
    case UInt8(ascii: "'"), UInt8(ascii: "`"):
      error("JSON texts stand in double quotes, not in single ones: \(expected)")
    case 0xE2 where isCurlyQuote: error("JSON texts stand in straight double quotes, not in curly ones: \(expected)")
    default: error(expected)
    }
  }

  /// U+2018 to U+201F, as word processors and chats put them in place of straight quotes.
  private var isCurlyQuote: Bool {
    offset + 2 < bytes.count && bytes[offset + 1] == 0x80 && (0x98...0x9F).contains(bytes[offset + 2])
  }

  /// The text between two double quotes. Source: RFC 8259, section 7.
  mutating func readString() throws(JSONSyntaxError) -> String {
    advance()
    var text: [UInt8] = []
    while let byte = current {
      switch byte {
      case UInt8(ascii: "\""):
        advance()
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        advance()
        text.append(contentsOf: String(try readEscape()).utf8)
      case 0..<0x20: throw error("a line end or control character inside a text must be escaped")
      default:
        text.append(byte)
        advance()
      }
    }
    throw error("the file ends inside a text")
  }

  private mutating func readEscape() throws(JSONSyntaxError) -> Unicode.Scalar {
    defer { advance() }
    switch current {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try readUnicodeEscape()
    default: throw error("this escape is not JSON")
    }
  }

  /// Ends on the last hexadecimal digit.
  private mutating func readUnicodeEscape() throws(JSONSyntaxError) -> Unicode.Scalar {
    let unit = try readFourDigits()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    advance()
    guard unit < 0xDC00, take("\\"), current == UInt8(ascii: "u") else { throw error("half of a surrogate pair") }
    let low = try readFourDigits()
    guard (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00))
    else { throw error("half of a surrogate pair") }
    return scalar
  }

  private mutating func readFourDigits() throws(JSONSyntaxError) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      advance()
      guard let byte = current, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw error("\\u needs four hexadecimal digits")
      }
      unit = unit << 4 | UInt32(digit)
    }
    return unit
  }
}
