import Findings
import PlainText
import Testing

/// Texts whose shape makes a careless reader quadratic; each would take minutes then.
@Suite struct LongTextTests {
  @Test func `two hundred thousand characters without a space`() {
    let text = String(repeating: "x", count: 200_000) + "\u{E000}\u{202E}â€™"
    let findings = findings(in: text)
    #expect(findings.map(\.rule) == ["text-private-use", "text-bidi-control", "text-mojibake"])
    #expect(findings.map(\.place.line) == [1, 1, 1])
    #expect(findings.map(\.place.column) == [200_001, 200_002, 200_003])
    #expect(findings.flatMap(\.evidence).allSatisfy { $0.count < 200 })
  }

  @Test func `a million line ends`() {
    let lineEnds = ["\n", "\r\n", "\r", "\r\n"].map { String(repeating: $0, count: 250_000) }.joined()
    let findings = findings(in: "1. License" + lineEnds + "ab\u{200B}â€™")
    #expect(findings.map(\.rule) == ["text-invisible-character", "text-mojibake"])
    #expect(findings.map(\.place) == [3, 4].map { Place(file: "terms.txt", line: 1_000_001, column: $0) })
  }

  @Test func `a million tabs and form feeds are sound`() {
    let text = "a" + String(repeating: "\t\u{0C}\r\n", count: 250_000) + "b"
    let (decoded, findings) = decode(Array(text.utf8), declaredEncoding: nil, file: "terms.txt")
    #expect(decoded?.text.utf8.count == 1_000_002)
    #expect(findings.isEmpty)
  }

  @Test(arguments: [
    "本製品の使用許諾契約書、", "اتفاقية ترخيص المستخدم النهائي", "הסכם רישיון למשתמש קצה", "ข้อตกลงอนุญาตสิทธิ",
    "e\u{301}\u{302}\u{303}", "👩‍💻",
  ])
  func `a line of a million bytes in any script is sound`(words: String) {
    let text = String(repeating: words, count: 1_000_000 / words.utf8.count)
    for bytes in [Array(text.utf8), utf16(text, bigEndian: false, mark: true)] {
      let (decoded, findings) = decode(bytes, declaredEncoding: nil, file: "terms.txt")
      #expect(decoded?.text.unicodeScalars.count == text.unicodeScalars.count)
      #expect(findings.isEmpty)
    }
  }

  @Test func `a line of nothing but misread characters is one place`() {
    let findings = findings(in: String(repeating: "â€™", count: 100_000))
    #expect(findings.count == 1)
    #expect(findings.first?.message.hasPrefix("1 place looks") == true)
    #expect(findings.first?.evidence.allSatisfy { $0.count < 300 } == true)
  }

  @Test(arguments: ["\u{200F}", "x\u{200D}", "\u{200F}\r\n", "\u{FE0F}"])
  func `marks are judged by what stands around them, each in little time`(mark: String) {
    let findings = findings(in: "x" + String(repeating: mark, count: 300_000))
    #expect(findings.count == 1)
    #expect(findings.first?.message.hasPrefix("300000 ") == true)
  }

  @Test func `every place is counted in a long text`() {
    let findings = findings(in: String(repeating: "doesnâ€™t\u{E000}\u{202A}\u{200B}\u{1} ", count: 50_000))
    #expect(
      findings.map(\.message) == [
        "50000 characters without a shape, the first U+0001", "50000 private-use characters, the first U+E000",
        "50000 marks that turn letters round, the first U+202A", "50000 invisible characters, the first U+200B",
        "50000 places look like UTF-8 that was once read as windows-1252, the first "
          + #""doesnâ€™t\u{E000}\u{202A}\u{200B}\u{1}""#,
      ])
  }

  @Test func `the byte that is no UTF-8 is found behind a million lines`() {
    let bytes = [UInt8](repeating: 0x0A, count: 1_000_000) + [0x61, 0xC3]
    let findings = decode(bytes, declaredEncoding: "UTF-8", file: "terms.txt").findings
    #expect(findings.map(\.rule) == ["text-encoding-invalid"])
    #expect(findings.first?.place == Place(file: "terms.txt", line: 1_000_001, column: 2))
  }

  private func findings(in text: String) -> [Finding] {
    decode(Array(text.utf8), declaredEncoding: nil, file: "terms.txt").findings
  }
}
