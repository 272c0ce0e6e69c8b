import Findings
import PlainText
import Testing

@Suite struct EncodingTests {
  @Test(arguments: [
    ([UInt8]("Ünï \u{201C}x\u{201D}".utf8), "UTF-8", false),
    ([0xEF, 0xBB, 0xBF] + [UInt8]("Ünï \u{201C}x\u{201D}".utf8), "UTF-8", true),
    (utf16("Ünï \u{201C}x\u{201D}", bigEndian: false, mark: true), "UTF-16LE", true),
    (utf16("Ünï \u{201C}x\u{201D}", bigEndian: true, mark: true), "UTF-16BE", true),
    (utf16("Ünï \u{201C}x\u{201D}", bigEndian: false), "UTF-16LE", false),
    (utf16("Ünï \u{201C}x\u{201D}", bigEndian: true), "UTF-16BE", false),
    (utf32("Ünï \u{201C}x\u{201D}"), "UTF-32LE", true),
  ])
  func `a file that shows its encoding is read in it`(bytes: [UInt8], encoding: String, marked: Bool) {
    let (text, findings) = decode(bytes, declaredEncoding: nil, file: "terms.txt")
    #expect(text?.text == "Ünï \u{201C}x\u{201D}")
    #expect(text?.encoding == encoding)
    #expect(text?.hadByteOrderMark == marked)
    #expect(findings.isEmpty)
  }

  @Test(
    arguments: [
      ([0x93, 0x41, 0xE9, 0x94], "windows-1252", "\u{201C}Aé\u{201D}", "windows-1252"),
      ([0x93, 0x41, 0xE9, 0x94], "WINDOWS_1252", "\u{201C}Aé\u{201D}", "windows-1252"),
      ([0x93, 0x41, 0xE9, 0x94], "cp1252", "\u{201C}Aé\u{201D}", "windows-1252"),
      ([0x8F, 0x41, 0xCF, 0xEE], "windows-1251", "ЏAПо", "windows-1251"),
      ([0x83, 0x89, 0x83, 0x43], "shift-jis", "ライ", "Shift_JIS"),
      ([0xC4, 0xE3, 0xBA, 0xC3], "gb18030", "你好", "GB18030"),
      ([0x1B, 0x24, 0x42, 0x46, 0x7C, 0x4B, 0x5C, 0x1B, 0x28, 0x42], "ISO-2022-JP", "日本", "ISO-2022-JP"),
      ([0x61, 0x62], "windows-1252", "ab", "windows-1252"),
      ([0x00, 0x61, 0x00, 0x62], "UTF-16", "ab", "UTF-16BE"),
    ] as [([UInt8], String, String, String)])
  func `a file is read in the encoding that the form names`(
    bytes: [UInt8], declared: String, text: String, encoding: String
  ) {
    let (decoded, findings) = decode(bytes, declaredEncoding: declared, file: "terms.txt")
    #expect(decoded?.text == text)
    #expect(decoded?.encoding == encoding)
    #expect(findings.isEmpty)
  }

  @Test func `an encoding is proposed with the lines that prove it, never taken`() throws {
    let bytes =
      [UInt8]("Title\nThe ".utf8) + [0x93] + [UInt8]("Product".utf8) + [0x94] + [UInt8](" is licensed.\n".utf8)
    let (text, findings) = decode(bytes, declaredEncoding: nil, file: "terms.txt")
    #expect(text == nil)
    let finding = try #require(findings.first)
    #expect(finding.rule == "text-encoding-unknown")
    #expect(finding.place == Place(file: "terms.txt", line: 2, column: 5))
    #expect(finding.message == "the file is not UTF-8; it looks like windows-1252")
    #expect(finding.help.contains(#"add "encoding": "windows-1252" to this file in offer.json"#))
    #expect(
      finding.evidence == [
        "line 2 as windows-1252: The \u{201C}Product\u{201D} is licensed.",
        "line 2 as UTF-8: The \u{FFFD}Product\u{FFFD} is licensed.",
      ])
  }

  @Test func `the guess follows the letters`() {
    let russian = "Настоящее соглашение является договором между вами и лицензиаром. Все права защищены."
    let bytes = russian.unicodeScalars.map { scalar -> UInt8 in
      scalar.value < 0x80 ? UInt8(scalar.value) : UInt8(scalar.value - 0x410 + 0xC0)
    }
    let findings = decode(bytes, declaredEncoding: nil, file: "terms.txt").findings
    #expect(findings.first?.message == "the file is not UTF-8; it looks like windows-1251")
    #expect(findings.first?.evidence.first?.contains("Настоящее соглашение") == true)
  }

  @Test func `at most five lines are shown, cut and safe for a terminal`() {
    var bytes: [UInt8] = []
    for _ in 0..<9 { bytes += [UInt8](String(repeating: "word ", count: 60).utf8) + [0x93, 0x1B, 0x0A] }
    let evidence = decode(bytes, declaredEncoding: nil, file: "terms.txt").findings[0].evidence
    #expect(evidence.count == 10)
    #expect(evidence.allSatisfy { $0.count < 140 && !$0.unicodeScalars.contains("\u{1B}") })
    #expect(evidence[0].hasPrefix("line 1 as ") && evidence[0].contains(" ... "))
  }

  @Test(
    arguments: [([0xFF, 0xFE, 0x61, 0x00], "windows-1252"), ([0xE2, 0x80, 0x9C], "windows-1252")] as [([UInt8], String)]
  )
  func `a form that contradicts the file is told so`(bytes: [UInt8], declared: String) {
    let (text, findings) = decode(bytes, declaredEncoding: declared, file: "terms.txt")
    #expect(findings.map(\.rule) == ["text-encoding-contradicted"])
    #expect(findings[0].help.contains(text?.encoding ?? "none"))
  }

  @Test(
    arguments: [
      ("UTF-8", "windos-1252", "windows-1252"), ("UTF-8", "utf-7,version=1", nil), ("UTF-8", "UTF-9", "UTF-8"),
      ("UTF-8", "shiftjsi", "Shift_JIS"),
    ] as [(String, String, String?)])
  func `an unknown encoding is told with a near one`(found: String, declared: String, near: String?) {
    let (text, findings) = decode([0x61], declaredEncoding: declared, file: "terms.txt")
    #expect(text?.encoding == found)
    #expect(findings.map(\.rule) == ["text-encoding-name"])
    if let near { #expect(findings[0].help == "did you mean \"\(near)\"?") }
  }

  @Test(
    arguments: [
      ([0x61, 0x0D, 0x0A, 0x62, 0xC3, 0xA9, 0xFF], "UTF-8", 2, 3, "byte 7: 0xFF is not UTF-8"),
      ([0xEF, 0xBB, 0xBF, 0x61, 0xC3], nil, 1, 2, "byte 5: 0xC3 is not UTF-8"),
      ([0xFF, 0xFE, 0x61, 0x00, 0x00, 0xD8, 0x62, 0x00], nil, 1, 2, "byte 5: 0x00 0xD8 is not UTF-16LE"),
      ([0xFF, 0xFE, 0x61, 0x00, 0x62], nil, 1, 2, "byte 5: 0x62 is not UTF-16LE"),
      ([0x61, 0x0A, 0x83, 0x89, 0xFD, 0xFE], "Shift_JIS", 2, 2, "byte 5: 0xFD is not Shift_JIS"),
      ([0x80], "US-ASCII", 1, 1, "byte 1: 0x80 is not US-ASCII"),
    ] as [([UInt8], String?, Int, Int, String)])
  func `a byte that is not of the encoding is shown`(
    bytes: [UInt8], declared: String?, line: Int, column: Int, message: String
  ) {
    let (text, findings) = decode(bytes, declaredEncoding: declared, file: "terms.txt")
    #expect(text == nil)
    #expect(findings.map(\.rule) == ["text-encoding-invalid"])
    #expect(findings[0].message == message)
    #expect(findings[0].place == Place(file: "terms.txt", line: line, column: column))
  }

  @Test func `bytes that are no text get no proposal that is none`() {
    let bytes = (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ ($0 >> 3)) }
    let (text, findings) = decode(bytes, declaredEncoding: nil, file: "terms.txt")
    #expect(text == nil)
    #expect(findings.count == 1 && findings[0].rule == "text-encoding-unknown")
  }
}

private func utf16(_ text: String, bigEndian: Bool, mark: Bool = false) -> [UInt8] {
  ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
    let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
    return bigEndian ? [high, low] : [low, high]
  }
}

private func utf32(_ text: String) -> [UInt8] {
  let values = [0xFEFF] + text.unicodeScalars.map(\.value)
  return values.flatMap { value in (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }
}
