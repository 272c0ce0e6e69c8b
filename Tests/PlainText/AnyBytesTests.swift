import Findings
import PlainText
import Testing

/// Whatever the bytes are, there is a text or an error, and findings that can be shown.
@Suite struct AnyBytesTests {
  @Test func `random bytes end in a text or an error`() {
    var random = SeededNumbers(seed: 1)
    for round in 0..<1_500 {
      let count = Int.random(in: 0...(round % 10 == 0 ? 3_000 : 60), using: &random)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      check(bytes, declared: names.randomElement(using: &random) ?? nil)
    }
  }

  @Test func `random changes to sound files end in a text or an error`() {
    var random = SeededNumbers(seed: 2)
    for _ in 0..<2_500 {
      var bytes = seeds.randomElement(using: &random) ?? []
      for _ in 0..<Int.random(in: 1...4, using: &random) { mutate(&bytes, using: &random) }
      check(bytes, declared: names.randomElement(using: &random) ?? nil)
    }
  }

  @Test func `a file cut anywhere ends in a text or an error`() {
    for seed in seeds {
      for count in 0...seed.count { check(Array(seed[..<count]), declared: nil) }
    }
  }

  private func check(_ bytes: [UInt8], declared: String?) {
    let (decoded, findings) = decode(bytes, declaredEncoding: declared, file: "terms.txt")
    #expect(decoded != nil || findings.hasErrors, "\(bytes) as \(declared ?? "none")")
    #expect(Set(findings.map { "\($0.rule) \($0.message)" }).count == findings.count)
    for finding in findings {
      #expect(plainTextRules.contains { $0.id == finding.rule && $0.severity == finding.severity })
      #expect(finding.evidence.count <= 10)
      #expect(finding.evidence.allSatisfy { $0.unicodeScalars.count < 1_500 && terminalSafe($0) == $0 })
      guard let line = finding.place.line else { continue }
      #expect(line >= 1 && (finding.place.column ?? 0) >= 1)
    }
  }

  private func mutate(_ bytes: inout [UInt8], using random: inout SeededNumbers) {
    let position = Int.random(in: 0...bytes.count, using: &random)
    let end = min(bytes.count, position + Int.random(in: 0...6, using: &random))
    switch Int.random(in: 0...4, using: &random) {
    case 0: bytes.removeSubrange(position..<end)
    case 1: bytes.insert(UInt8.random(in: 0...255, using: &random), at: position)
    case 2: bytes.insert(contentsOf: bytes[position..<end], at: position)
    case 3: bytes.insert(contentsOf: seeds.randomElement(using: &random)?.prefix(40) ?? [], at: position)
    default: for index in position..<end { bytes[index] ^= 1 << UInt8.random(in: 0...7, using: &random) }
    }
  }
}

private let names: [String?] = [
  nil, nil, nil, "UTF-8", "UTF-16", "UTF-32LE", "windows-1252", "windows-874", "Shift_JIS", "ISO-2022-JP", "GB18030",
  "UTF-7", "IBM037", "hz", "no-such-encoding",
]

private let seeds: [[UInt8]] = [
  Array("1. License. The Product doesn’t include support — “as is”.\r\n\u{0C}2. Fees\t100 €\n".utf8),
  Array("doesnâ€™t Ã¢â‚¬â„¢ doesnโ€™t Ð¿Ñ€Ð¸Ð²ÐµÑ‚ ðŸ˜€ \u{202E}x\u{200B}\u{E000}\u{1}".utf8),
  utf16("日本語 and Latin", bigEndian: false, mark: true),
  utf16("plain letters", bigEndian: true),
  [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x4B, 0x5C, 0x1B, 0x28, 0x42, 0x0A],
  [0x93] + Array("quoted".utf8) + [0x94, 0x20, 0xE9, 0x0D, 0x0A],
]
