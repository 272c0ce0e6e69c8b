import Findings
import Testing

struct FindingTests {
  private func finding(_ rule: String, _ file: String, line: Int? = nil, severity: Severity = .error) -> Finding {
    Finding(rule: rule, severity: severity, message: "m", place: Place(file: file, line: line, column: line), help: "")
  }

  @Test func `findings are shown by file, then line, then rule`() {
    let findings = [
      finding("b", "offer.json", line: 9), finding("a", "offer.json", line: 10), finding("z", "eula/a.pdf"),
      finding("a", "offer.json", line: 9),
    ]
    #expect(findings.inStableOrder().map(\.rule) == ["z", "a", "b", "a"])
  }

  @Test func `a finding reads like a compiler's message`() {
    let finding = Finding(
      rule: "metadata-name", severity: .error, message: "write it exactly",
      place: Place(file: "offer.json", line: 14, column: 9), help: "rename it", evidence: ["character 2"])
    #expect(
      FindingText(colors: false).text(finding) == """
        offer.json:14:9: error[metadata-name]: write it exactly
            | character 2
            help: rename it

        """)
  }

  @Test func `a summary counts by severity and says nothing of none`() {
    let text = FindingText(colors: false)
    #expect(text.summary([]) == nil)
    #expect(
      text.summary([finding("a", "f"), finding("b", "f"), finding("c", "f", severity: .warning)])
        == "2 errors, 1 warning")
  }

  @Test func `text from a file cannot steer a terminal`() {
    #expect(terminalSafe("a\u{1B}[31mb\nc") == "a\\u{1B}[31mb\\u{A}c")
    #expect(terminalSafe("price \u{202E}001") == "price \\u{202E}001")
    #expect(terminalSafe("Größe 東京") == "Größe 東京")
  }

  @Test(arguments: [
    ("companyNam", "companyName"), ("expiryDate", "expirationDate"), ("sentinal", "sentinel"), ("Quotes", "quotes"),
  ]) func `a near miss finds the name that was meant`(written: String, meant: String) {
    #expect(nearest(to: written, among: ["companyName", "expirationDate", "sentinel", "quotes", "eula"]) == meant)
  }

  @Test func `a far miss finds nothing`() {
    #expect(nearest(to: "price", among: ["companyName", "eula"]) == nil)
  }
}
