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

  @Test(arguments: [
    "The \u{201C}Product\u{201D} is licensed.", "It doesn\u{2019}t.", "100 \u{20AC}", "\u{A7} 4",
    "\u{A9}2026 Acme\u{AE}",
    "Soci\u{E9}t\u{E9} G\u{E9}n\u{E9}rale", "Caf\u{E9} \u{2013} \u{201C}\u{E0} la carte\u{201D}",
    "\u{CE}le, na\u{EF}ve fa\u{E7}ade",
    "n\u{B0} 5, 20 \u{B0}C, \u{BD}, \u{B1}3 \u{B5}m", "l\u{2019}\u{153}uvre", "N\u{C3}O", "\u{C5}se",
  ])
  func `a few signs in Latin letters are taken for windows-1252`(text: String) throws {
    let bytes = try #require(GlibcConverter(to: "CP1252")?.bytes(of: text))
    let findings = decode(bytes, declaredEncoding: nil, file: "terms.txt").findings
    #expect(findings.map(\.message) == ["the file is not UTF-8; it looks like windows-1252"])
    #expect(findings.first?.evidence.first?.hasSuffix(text) == true)
  }

  @Test(
    arguments: [
      ("CP1251", "windows-1251", "Лицензия «Продукт»"), ("KOI8-R", "KOI8-R", "Договор"),
      ("SHIFT_JIS", "Shift_JIS", "本製品の使用許諾契約書です。お客様は同意します。"), ("EUC-KR", "EUC-KR", "소프트웨어 사용권 계약서"),
      ("GB18030", "GB18030", "本软件许可协议是您与公司之间的法律协议。"), ("BIG5", "Big5", "本軟體授權合約是您與公司之間的法律合約。"),
      (
        "CP1250", "windows-1250",
        "Umowa licencyjna użytkownika końcowego określa zasady korzystania. Łódź, śląsk, źródło."
      ),
      (
        "ISO-8859-9", "ISO-8859-9",
        "İşbu sözleşme taraflar arasında yapılmıştır. Şartlar aşağıdadır; müşteri kabul eder."
      ),
    ])
  func `letters that leave no doubt are followed`(converter: String, encoding: String, text: String) throws {
    let bytes = try #require(GlibcConverter(to: converter)?.bytes(of: text))
    let findings = decode(bytes, declaredEncoding: nil, file: "terms.txt").findings
    #expect(findings.map(\.message) == ["the file is not UTF-8; it looks like \(encoding)"])
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

private func utf32(_ text: String) -> [UInt8] {
  let values = [0xFEFF] + text.unicodeScalars.map(\.value)
  return values.flatMap { value in (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }
}
