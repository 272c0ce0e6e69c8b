public import Findings

/// Reads JSON from strangers: strict (RFC 8259), bounded in size and depth, and every value keeps its line and column.
public struct JSONReader {
  /// What a file may cost before it is refused.
  public struct Limits: Sendable {
    public var bytes: Int
    public var depth: Int

    public init(bytes: Int = 1 << 20, depth: Int = 32) {
      self.bytes = bytes
      self.depth = depth
    }
  }

  private var scanner: JSONScanner
  private let file: String
  private let limits: Limits
  /// Keys that stand twice.
  private var duplicates = CappedFindings()
  /// The way to the value that is being read, outermost first.
  private var steps: [Step] = []

  private enum Step {
    case key(String)
    case index(Int)
  }

  /// The value in `bytes`, or nil where its text is broken; the findings say why and name `file`.
  public static func read(
    _ bytes: [UInt8], file: String, limits: Limits = Limits()
  ) -> (value: JSONValue?, findings: [Finding]) {
    guard bytes.count <= limits.bytes else {
      let message = "\(bytes.count) bytes are more than the \(limits.bytes) that a JSON file may have"
      return (nil, [Rule.jsonTooLarge.finding(message, at: Place(file: file))])
    }
    if let refusal = refuseEncoding(of: bytes, file: file) { return (nil, [refusal]) }
    var reader = JSONReader(scanner: JSONScanner(bytes: bytes), file: file, limits: limits)
    return reader.readFile()
  }

  private static func refuseEncoding(of bytes: [UInt8], file: String) -> Finding? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) || bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return Rule.jsonByteOrderMark.finding(
        "the file starts with a byte order mark", at: Place(file: file, line: 1, column: 1))
    }
    guard let offset = firstInvalidUTF8(in: bytes) else { return nil }
    var scanner = JSONScanner(bytes: bytes)
    let place = scanner.position(at: offset)
    return Rule.jsonSyntax.finding(
      "byte \(bytes[offset]) is not UTF-8", at: Place(file: file, line: place.line, column: place.column),
      help: "save the file as UTF-8")
  }

  private mutating func readFile() -> (value: JSONValue?, findings: [Finding]) {
    do throws(JSONSyntaxError) {
      scanner.skipWhiteSpace()
      let value = try readValue(depth: 1)
      scanner.skipWhiteSpace()
      if scanner.current != nil { throw scanner.unexpected("something follows the end of the JSON value") }
      return (value, duplicates.findings)
    } catch {
      return (nil, duplicates.findings + [Rule.jsonSyntax.finding(error.message, at: place(of: error.position))])
    }
  }

  private func place(of position: JSONValue.Position) -> Place {
    Place(file: file, line: position.line, column: position.column)
  }

  private mutating func readValue(depth: Int) throws(JSONSyntaxError) -> JSONValue {
    guard depth <= limits.depth else { throw scanner.error("lists and objects nest deeper than \(limits.depth)") }
    let position = scanner.position()
    switch scanner.current {
    case UInt8(ascii: "{"): return JSONValue(.object(try readMembers(depth: depth)), at: position)
    case UInt8(ascii: "["): return JSONValue(.array(try readElements(depth: depth)), at: position)
    case UInt8(ascii: "\""): return JSONValue(.string(try scanner.readString()), at: position)
    case UInt8(ascii: "t"): return JSONValue(try scanner.readWord("true", as: .bool(true)), at: position)
    case UInt8(ascii: "f"): return JSONValue(try scanner.readWord("false", as: .bool(false)), at: position)
    case UInt8(ascii: "n"): return JSONValue(try scanner.readWord("null", as: .null), at: position)
    default: return JSONValue(.number(try scanner.readNumber()), at: position)
    }
  }

  /// The finding of the key that was just read.
  private func duplicate(at position: JSONValue.Position, of line: Int) -> Finding {
    let path = steps.reduce(ValuePath()) { path, step in
      switch step {
      case .key(let name): path.key(name)
      case .index(let number): path.index(number)
      }
    }
    return Rule.jsonDuplicateKey.finding(
      "\(path.lead)stands here again; it stood in line \(line)", at: place(of: position))
  }

  private mutating func readElements(depth: Int) throws(JSONSyntaxError) -> [JSONValue] {
    var elements: [JSONValue] = []
    scanner.advance()
    scanner.skipWhiteSpace()
    if scanner.take("]") { return elements }
    while true {
      steps.append(.index(elements.count))
      elements.append(try readValue(depth: depth + 1))
      steps.removeLast()
      scanner.skipWhiteSpace()
      if scanner.take("]") { return elements }
      try scanner.expectComma(before: "]")
    }
  }

  private mutating func readMembers(depth: Int) throws(JSONSyntaxError) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    var lines: [String: Int] = [:]
    scanner.advance()
    scanner.skipWhiteSpace()
    if scanner.take("}") { return members }
    while true {
      let keyPosition = scanner.position()
      guard scanner.current == UInt8(ascii: "\"") else { throw scanner.unexpected("expected a key in double quotes") }
      let key = try scanner.readString()
      scanner.skipWhiteSpace()
      guard scanner.take(":") else { throw scanner.unexpected("expected \":\" after the key \(quotedStart(key))") }
      scanner.skipWhiteSpace()
      steps.append(.key(key))
      let value = try readValue(depth: depth + 1)
      if let line = lines[key] {
        duplicates.add([duplicate(at: keyPosition, of: line)])
      } else {
        lines[key] = keyPosition.line
        members.append(JSONValue.Member(key: key, keyPosition: keyPosition, value: value))
      }
      steps.removeLast()
      scanner.skipWhiteSpace()
      if scanner.take("}") { return members }
      try scanner.expectComma(before: "}")
    }
  }
}

/// The offset of the first byte that breaks UTF-8, or nil.
private func firstInvalidUTF8(in bytes: [UInt8]) -> Int? {
  if String(validating: bytes, as: UTF8.self) != nil { return nil }
  var parser = Unicode.UTF8.ForwardParser()
  var rest = bytes.makeIterator()
  var offset = 0
  while case .valid(let scalar) = parser.parseScalar(from: &rest) { offset += scalar.count }
  return offset
}
