/// Reads one PDF object from the text in which qpdf writes objects: canonical, without comments, with direct children inline.
struct PDFValueParser {
  private let text: UnsafeBufferPointer<UInt8>
  private var at = 0
  private var depth = 0
  /// qpdf itself stops at 500, so nothing it has read goes deeper.
  private let deepest = 600

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
  }

  /// The object, or nil when the text is none.
  mutating func parse() -> PDFValue? { sequence(until: nil)?.last }

  private enum Closing { case array, dictionary }

  /// The objects up to the closing bracket; `5 0 R` becomes one reference.
  private mutating func sequence(until closing: Closing?) -> [PDFValue]? {
    depth += 1
    defer { depth -= 1 }
    guard depth < deepest else { return nil }
    var values: [PDFValue] = []
    while let byte = nextByte() {
      switch byte {
      case UInt8(ascii: "]"):
        at += 1
        return closing == .array ? values : nil
      case UInt8(ascii: ">"):
        at += 2
        return closing == .dictionary ? values : nil
      case UInt8(ascii: "R"):
        at += 1
        guard let id = reference(from: values) else { return nil }
        values.removeLast(2)
        values.append(.reference(id))
      default:
        guard let value = value(startingWith: byte) else { return nil }
        values.append(value)
      }
    }
    return closing == nil ? values : nil
  }

  private mutating func nextByte() -> UInt8? {
    while at < text.count, text[at] <= 0x20 { at += 1 }
    return at < text.count ? text[at] : nil
  }

  private mutating func value(startingWith byte: UInt8) -> PDFValue? {
    switch byte {
    case UInt8(ascii: "["):
      at += 1
      return sequence(until: .array).map { .array($0) }
    case UInt8(ascii: "<"):
      guard at + 1 < text.count, text[at + 1] == byte else { return hexadecimalString() }
      at += 2
      return sequence(until: .dictionary).flatMap(dictionary)
    case UInt8(ascii: "("): return literalString()
    case UInt8(ascii: "/"):
      at += 1
      return .name(word())
    default: return keyword(word())
    }
  }

  private func reference(from values: [PDFValue]) -> ObjectID? {
    guard values.count >= 2, case .number(let number) = values[values.count - 2],
      case .number(let generation) = values[values.count - 1], let number = Int32(number),
      let generation = Int32(generation)
    else { return nil }
    return ObjectID(number: number, generation: generation)
  }

  private func dictionary(_ sequence: [PDFValue]) -> PDFValue? {
    var entries: [String: PDFValue] = [:]
    for index in stride(from: 0, to: sequence.count - 1, by: 2) {
      guard case .name(let key) = sequence[index] else { return nil }
      if !sequence[index + 1].isNull { entries[key] = sequence[index + 1] }
    }
    return .dictionary(entries)
  }

  private mutating func word() -> String {
    let start = at
    while at < text.count, !isDelimiter(text[at]) { at += 1 }
    return String(decoding: text[start..<at], as: UTF8.self)
  }

  private func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "/"):
      true
    default: false
    }
  }

  private mutating func keyword(_ word: String) -> PDFValue? {
    switch word {
    case "": nil
    case "null": .null
    case "true": .bool(true)
    case "false": .bool(false)
    default: .number(word)
    }
  }
}

extension PDFValueParser {
  private mutating func hexadecimalString() -> PDFValue? {
    at += 1
    var digits: [UInt8] = []
    while at < text.count, text[at] != UInt8(ascii: ">") {
      guard let digit = Character(Unicode.Scalar(text[at])).hexDigitValue else { return nil }
      digits.append(UInt8(digit))
      at += 1
    }
    at += 1
    return .string(stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] })
  }

  private mutating func literalString() -> PDFValue? {
    at += 1
    var bytes: [UInt8] = []
    var open = 0
    while at < text.count {
      let byte = text[at]
      at += 1
      switch byte {
      case UInt8(ascii: "\\"): bytes.append(escapedByte())
      case UInt8(ascii: ")"):
        if open == 0 { return .string(bytes) }
        open -= 1
        bytes.append(byte)
      case UInt8(ascii: "("):
        open += 1
        bytes.append(byte)
      default: bytes.append(byte)
      }
    }
    return nil
  }

  private mutating func escapedByte() -> UInt8 {
    guard at < text.count else { return 0 }
    let byte = text[at]
    at += 1
    switch byte {
    case UInt8(ascii: "n"): return 10
    case UInt8(ascii: "r"): return 13
    case UInt8(ascii: "t"): return 9
    case UInt8(ascii: "b"): return 8
    case UInt8(ascii: "f"): return 12
    case UInt8(ascii: "0")...UInt8(ascii: "7"): return octalByte(startingWith: byte)
    default: return byte
    }
  }

  private mutating func octalByte(startingWith first: UInt8) -> UInt8 {
    let zero = UInt8(ascii: "0")
    var value = UInt16(first - zero)
    for _ in 0..<2 {
      guard at < text.count, (zero...UInt8(ascii: "7")).contains(text[at]) else { break }
      value = value << 3 | UInt16(text[at] - zero)
      at += 1
    }
    return UInt8(truncatingIfNeeded: value)
  }
}
