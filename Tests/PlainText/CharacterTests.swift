import Findings
import PlainText
import Testing

@Suite struct CharacterTests {
  @Test(arguments: [
    "Terms\tof use\r\n\u{0C}Page two\n", "« Ünïcödé » – “quoted” 2026", "שלום עולם العربية", "日本語のライセンス",
    "e\u{301} ป\u{E48} می\u{200C}خواهم \u{200E}x 😀",
  ])
  func `sound text has no findings`(text: String) {
    let (decoded, findings) = decode(Array(text.utf8), declaredEncoding: nil, file: "terms.txt")
    #expect(decoded?.text == text)
    #expect(findings.isEmpty)
  }

  @Test(arguments: [
    ("\0", "text-control-character"), ("\u{1B}", "text-control-character"), ("\u{0B}", "text-control-character"),
    ("\u{7F}", "text-control-character"), ("\u{85}", "text-control-character"), ("\u{9F}", "text-control-character"),
    ("\u{E000}", "text-private-use"), ("\u{100000}", "text-private-use"),
    ("\u{202A}", "text-bidi-control"), ("\u{202E}", "text-bidi-control"), ("\u{2066}", "text-bidi-control"),
    ("\u{2069}", "text-bidi-control"), ("\u{200B}", "text-invisible-character"),
    ("\u{2060}", "text-invisible-character"), ("\u{FEFF}", "text-invisible-character"),
    ("\u{AD}", "text-invisible-character"), ("\u{E0041}", "text-invisible-character"),
    ("\u{34F}", "text-invisible-character"), ("\u{3164}", "text-invisible-character"),
    ("\u{206A}", "text-invisible-character"), ("\u{200C}", "text-invisible-character"),
    ("\u{200D}", "text-invisible-character"), ("\u{FE0F}", "text-invisible-character"),
    ("\u{E0100}", "text-invisible-character"), ("\u{200E}", "text-invisible-character"),
    ("\u{200F}", "text-bidi-control"), ("\u{61C}", "text-bidi-control"), ("\u{FFFD}", "text-lost-character"),
  ])
  func `a character that a page would not show is found`(character: String, rule: String) {
    let (_, findings) = decode(Array("a\r\n\rbé\(character)c".utf8), declaredEncoding: nil, file: "terms.txt")
    #expect(findings.map(\.rule) == [rule])
    #expect(findings.first?.place == Place(file: "terms.txt", line: 3, column: 3))
  }

  @Test(arguments: [
    "سعر\u{200F} 10-20", "\u{200F}שלום (License)\u{200E}!", "می\u{200C}خواهم", "क्\u{200D}ष", "👩\u{200D}👩\u{200D}👧",
    "葛\u{E0100}",
    "1\u{FE0F}\u{20E3} ©\u{FE0F} ❤\u{FE0F}",
  ])
  func `marks are sound where their scripts need them`(text: String) {
    #expect(decode(Array(text.utf8), declaredEncoding: nil, file: "terms.txt").findings.isEmpty)
  }

  @Test func `a direction mark counts for its line alone`() {
    let (_, findings) = decode(
      Array("שלום\u{200F}\r\npay \u{200F}10-20\u{200F}\nשלום".utf8), declaredEncoding: nil, file: "terms.txt")
    #expect(findings.map(\.message) == ["2 marks that turn letters round, the first U+200F"])
    #expect(findings.first?.place == Place(file: "terms.txt", line: 2, column: 5))
  }

  @Test func `more than one selector of a form hides something`() {
    let text = "\u{2764}\u{FE0F}\u{E0101}\u{E0102}"
    let (_, findings) = decode(Array(text.utf8), declaredEncoding: nil, file: "terms.txt")
    #expect(findings.map(\.message) == ["2 invisible characters, the first U+E0101"])
  }

  @Test func `noncharacters are found`() {
    for bytes in [[0xEF, 0xB7, 0x90], [0xEF, 0xBF, 0xBE], [0xF0, 0x9F, 0xBF, 0xBF]] as [[UInt8]] {
      let (_, findings) = decode([0x61] + bytes, declaredEncoding: nil, file: "terms.txt")
      #expect(findings.map(\.rule) == ["text-control-character"])
    }
  }

  @Test func `many bad characters are one finding with the first few places`() {
    let (_, findings) = decode(
      Array(String(repeating: "x\u{1}\n", count: 30).utf8), declaredEncoding: nil, file: "terms.txt")
    #expect(findings.count == 1)
    #expect(findings[0].message == "30 characters without a shape, the first U+0001")
    #expect(findings[0].place == Place(file: "terms.txt", line: 1, column: 2))
    #expect(findings[0].evidence.count == 5)
    #expect(findings[0].evidence[1] == #"2:2 U+0001: x\u{1}"#)
  }

  @Test func `evidence is cut to what fits in a line, escapes and all`() {
    let text = String(repeating: "\u{E000}", count: 500) + "\u{202E}" + String(repeating: "\u{E000}", count: 500)
    let (_, findings) = decode(Array(text.utf8), declaredEncoding: nil, file: "terms.txt")
    #expect(findings.flatMap(\.evidence).allSatisfy { $0.unicodeScalars.count < 120 })
    #expect(findings.last?.evidence.first?.contains(#"... \u{E000}"#) == true)
    #expect(findings.last?.evidence.first?.contains(#"\u{202E}\u{E000}"#) == true)
  }

  @Test func `severities are the rules'`() {
    let (_, findings) = decode(Array("a\u{202E}b\u{200B}c\u{1}".utf8), declaredEncoding: nil, file: "terms.txt")
    #expect(findings.map(\.severity) == [.error, .error, .warning])
  }

  @Test(arguments: ["", " \t\r\n\u{0C}\n", "\u{FEFF} ", "\u{A0}\u{3000}"])
  func `text without a word is empty`(text: String) {
    let (_, findings) = decode(Array(text.utf8), declaredEncoding: nil, file: "terms.txt")
    #expect(findings.map(\.rule) == ["text-empty"])
  }

  @Test func `a C1 control from a wrongly declared file points to windows-1252`() {
    let (_, findings) = decode([0x93, 0x41, 0x94], declaredEncoding: "ISO-8859-1", file: "terms.txt")
    #expect(findings.map(\.rule) == ["text-control-character"])
    #expect(findings[0].help.contains(#""encoding": "windows-1252""#))
  }

  @Test func `six megabytes of control characters are one finding`() {
    let (_, findings) = decode([UInt8](repeating: 1, count: 600_000), declaredEncoding: nil, file: "terms.txt")
    #expect(findings.count == 1)
    #expect(findings[0].message.hasPrefix("600000 characters"))
  }
}
