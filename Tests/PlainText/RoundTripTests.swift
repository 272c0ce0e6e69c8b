import Findings
import PlainText
import Testing

@Suite struct RoundTripTests {
  @Test func `text comes back from UTF-8 and UTF-16`() {
    var random = SeededNumbers(seed: 20_260_115)
    for _ in 0..<300 {
      let text = anyText(using: &random)
      expect(text, from: Array(text.utf8), encoding: "UTF-8", mark: false)
      expect(text, from: [0xEF, 0xBB, 0xBF] + Array(text.utf8), encoding: "UTF-8", mark: true)
      expect(text, from: utf16(text, bigEndian: false, mark: true), encoding: "UTF-16LE", mark: true)
      expect(text, from: utf16(text, bigEndian: true, mark: true), encoding: "UTF-16BE", mark: true)
      expect(text, from: utf16(text, bigEndian: true), encoding: "UTF-16BE", mark: false, declared: "UTF-16BE")
    }
  }

  @Test(arguments: 1250...1258)
  func `text comes back from the encodings of Windows`(codePage: Int) throws {
    let converter = try #require(GlibcConverter(to: "CP\(codePage)"))
    // Each character that the C library has a byte for, and marks that it would join to the letter before.
    let characters = (0xA0...0x2122).compactMap { Unicode.Scalar($0) }
      .filter { !$0.properties.isDiacritic && !$0.properties.generalCategory.isMark }
      .filter { converter.bytes(of: String($0))?.count == 1 }
    #expect(characters.count > 80)
    var random = SeededNumbers(seed: 1252)
    for _ in 0..<200 {
      var text = "x"
      for _ in 0..<Int.random(in: 0...80, using: &random) {
        text += Bool.random(using: &random) ? "a \r\n" : characters.randomElement(using: &random).map(String.init) ?? ""
      }
      // A byte above 0x7F without company keeps the bytes from being UTF-8.
      text += "x\(characters[0])x"
      let bytes = try #require(converter.bytes(of: text))
      expect(text, from: bytes, encoding: "windows-\(codePage)", mark: false, declared: "windows-\(codePage)")
    }
  }

  private func expect(
    _ text: String, from bytes: [UInt8], encoding: String, mark: Bool, declared: String? = nil
  ) {
    let (decoded, findings) = decode(bytes, declaredEncoding: declared, file: "terms.txt")
    // Bytes, because equal texts can differ in them.
    #expect(decoded.map { Array($0.text.utf8) } == Array(text.utf8))
    #expect(decoded?.encoding == encoding)
    #expect(decoded?.hadByteOrderMark == mark)
    #expect(!findings.contains { $0.rule.hasPrefix("text-encoding") })
  }
}

/// A text of several scripts that starts with a letter, and has no zeros or byte order marks.
private func anyText(using random: inout SeededNumbers) -> String {
  let ranges: [ClosedRange<UInt32>] = [
    0x01...0x7F, 0x80...0x24F, 0x370...0x5FF, 0x600...0x6FF, 0xE00...0xE7F, 0x2000...0x22FF, 0x4E00...0x9FFF,
    0xAC00...0xD7A3, 0xE000...0xF8FF, 0xFFF0...0xFFFF, 0x1F300...0x1F6FF, 0x10FFF0...0x10FFFF,
  ]
  var text = String.UnicodeScalarView()
  text.append("A")
  for _ in 0..<Int.random(in: 0...60, using: &random) {
    let value = UInt32.random(in: ranges.randomElement(using: &random) ?? 0x41...0x5A, using: &random)
    if let scalar = Unicode.Scalar(value) { text.append(scalar) }
  }
  return String(text)
}

extension Unicode.GeneralCategory {
  fileprivate var isMark: Bool { [.nonspacingMark, .spacingMark, .enclosingMark].contains(self) }
}
