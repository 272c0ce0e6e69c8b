internal import Findings
internal import PlainText

extension FuzzTarget {
  /// A text file: the first byte chooses the encoding that the form declares, the others are the file.
  package static let text = FuzzTarget(
    name: "text", longestInput: 4_096,
    samples: { plainTextRules.flatMap { sampleFiles($0, ofType: ".txt") }.map { [0] + $0 } },
    broken: { input in
      let (declared, bytes) = (declaredEncodings[Int(input.first ?? 0) % declaredEncodings.count], input.dropFirst())
      return brokenProperties(ofText: Array(bytes), declared: declared)
    })
}

/// What the form may say of a text file.
let declaredEncodings: [String?] = [
  nil, "UTF-8", "windows-1252", "UTF-16", "Shift_JIS", "ISO-2022-JP", "windows-874", "GB18030", "UTF-7", "UTF-32LE",
  "ISO-8859-1", "IBM037", "SCSU", "Big5-HKSCS", "no-such-encoding", "UTF-16,version=1",
]

private func brokenProperties(ofText bytes: [UInt8], declared: String?) -> [String] {
  var properties = Properties()
  let (text, findings) = decode(bytes, declaredEncoding: declared, file: "a.txt")
  let again = decode(bytes, declaredEncoding: declared, file: "a.txt")
  properties.expect(same(text, again.text) && findings == again.findings, "the second reading differs")
  properties.expect(text != nil || findings.hasErrors, "neither a text nor an error")
  properties.expect(findings.allSatisfy { $0.evidence.count <= 10 }, "too many lines of evidence")
  properties.expectSound(findings, of: plainTextRules, in: ["a.txt"])
  if let text {
    properties.expectReading(text, findings, of: bytes, declared: declared)
  } else {
    properties.expectPlacesNear(bytes, findings)
  }
  return properties.broken
}

extension Properties {
  fileprivate mutating func expectReading(
    _ text: DecodedText, _ findings: [Finding], of bytes: [UInt8], declared: String?
  ) {
    let lines = lines(of: text.text, endsAtCarriageReturn: true)
    expectPlaces(of: findings, in: lines)
    for finding in findings where ["text-private-use", "text-bidi-control"].contains(finding.rule) {
      guard let line = finding.place.line, let column = finding.place.column else { continue }
      let code = String(lines[line - 1][column - 1].value, radix: 16, uppercase: true)
      let isNamed = finding.message.hasSuffix("U+\(code)") || finding.message.hasSuffix("U+0\(code)")
      expect(isNamed, "U+\(code) stands where another character is reported: \(finding.message)")
    }
    // Nothing is repaired: UTF-8 comes out as it went in.
    if text.encoding == "UTF-8" {
      expect(bytes.suffix(text.text.utf8.count).elementsEqual(text.text.utf8), "the text is not the file's")
    }
    // Saved in an encoding that shows itself, it is the same text with the same suspicious characters.
    let marked = decode([0xEF, 0xBB, 0xBF] + Array(text.text.utf8), declaredEncoding: nil, file: "a.txt")
    expect(marked.text.map { Array($0.text.utf8) } == Array(text.text.utf8), "another text when it is saved as UTF-8")
    expect(said(marked.findings) == said(findings), "other findings when it is saved as UTF-8")
  }

  /// A file that cannot be read has no lines to compare with; no encoding makes two characters of one byte.
  fileprivate mutating func expectPlacesNear(_ bytes: [UInt8], _ findings: [Finding]) {
    for place in findings.map(\.place) {
      let (line, column) = (place.line ?? 1, place.column ?? 1)
      expect(line >= 1 && column >= 1 && line + column <= 2 * bytes.count + 3, "\(line):\(column) is outside the file")
    }
  }
}

/// Findings about characters alone, without advice that depends on the encoding.
private func said(_ findings: [Finding]) -> [String] {
  findings.filter { !$0.rule.hasPrefix("text-encoding-") }
    .map { "\($0.rule) \($0.place.line ?? 0):\($0.place.column ?? 0) \($0.message) \($0.evidence)" }
}

/// Byte for byte: texts that look alike are not the same.
private func same(_ one: DecodedText?, _ other: DecodedText?) -> Bool {
  one == other && one.map { Array($0.text.utf8) } == other.map { Array($0.text.utf8) }
}
