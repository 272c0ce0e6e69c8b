/// Which code of a font stands for a character: its ToUnicode map, read backwards. Source: ISO 32000-2, 9.10.3.
struct CharacterMap {
  /// The lowest code for each character; ligatures and the like are not among them.
  private(set) var codes: [UInt32: UInt16] = [:]
  private let text: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8]) {
    text = bytes
    read()
  }

  private enum Token: Equatable {
    case word(String)
    case string([UInt8])
    case opening, closing
  }

  private mutating func read() {
    while let token = next() {
      switch token {
      case .word("beginbfchar"): readCharacters()
      case .word("beginbfrange"): readRanges()
      default: break
      }
    }
  }

  private mutating func readCharacters() {
    while case .string(let code)? = next(), case .string(let character)? = next() { add(code, 0, character, 0) }
  }

  private mutating func readRanges() {
    while case .string(let first)? = next(), case .string(let last)? = next() {
      let count = Int(number(last)) - Int(number(first))
      guard (0..<1 << 16).contains(count), let target = next() else { return }
      switch target {
      case .string(let character):
        for step in 0...count { add(first, step, character, step) }
      case .opening:
        var step = 0
        while case .string(let character)? = next() {
          add(first, step, character, 0)
          step += 1
        }
      default: return
      }
    }
  }

  private mutating func add(_ code: [UInt8], _ codeStep: Int, _ character: [UInt8], _ step: Int) {
    guard code.count == 2, character.count == 2, let code = UInt16(exactly: Int(number(code)) + codeStep) else {
      return
    }
    let scalar = number(character) + UInt32(step)
    codes[scalar] = min(codes[scalar] ?? code, code)
  }

  private func number(_ bytes: [UInt8]) -> UInt32 { bytes.prefix(3).reduce(0) { $0 << 8 | UInt32($1) } }

  private mutating func next() -> Token? {
    while at < text.count, text[at] <= 0x20 { at += 1 }
    guard at < text.count else { return nil }
    switch text[at] {
    case UInt8(ascii: "["):
      at += 1
      return .opening
    case UInt8(ascii: "]"):
      at += 1
      return .closing
    case UInt8(ascii: "<"): return hexadecimal()
    default: return word()
    }
  }

  private mutating func hexadecimal() -> Token {
    at += 1
    var digits: [UInt8] = []
    while at < text.count, text[at] != UInt8(ascii: ">") {
      if let digit = Character(Unicode.Scalar(text[at])).hexDigitValue { digits.append(UInt8(digit)) }
      at += 1
    }
    at += 1
    return .string(stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] })
  }

  private mutating func word() -> Token {
    let start = at
    at += 1
    while at < text.count, text[at] > 0x20, !"<[]/".utf8.contains(text[at]) { at += 1 }
    return .word(String(decoding: text[start..<at], as: UTF8.self))
  }
}
