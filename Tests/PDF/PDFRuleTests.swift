import Findings
import PDF
import Testing

@Suite struct `Rules of the room PDF` {
  @Test func `the sound sample breaks no rule`() throws {
    let (source, findings) = try SourcePDF.open(TinyPDF().bytes, file: "eula/master.pdf")
    #expect(findings == [])
    #expect(source?.pageCount == 1)
  }

  /// Notes that go along with another complaint about the same thing.
  private static let companions = ["pdf-field-appearance": "pdf-form-fields", "pdf-page-changed": "pdf-form-fields"]

  @Test(arguments: pdfRules.map(\.id)) func `each bad sample breaks its own rule and no other`(_ id: String) throws {
    let rule = try #require(pdfRules.first { $0.id == id })
    var parts: [BindingPart] = []
    var findings: [Finding] = []
    for (file, bytes) in rule.bad.files.sorted(by: { $0.key < $1.key }) {
      let (source, problems) = try SourcePDF.open(try #require(bytes), file: file)
      findings += problems
      if let source { parts.append(BindingPart(source: source, outlineTitle: file, labelPrefix: "")) }
    }
    #expect(!rule.bad.files.isEmpty)
    if !findings.hasErrors {
      let (document, problems) = try bind(parts, title: "t", language: "en", file: "f")
      #expect((document == nil) == (rule.severity == .error))
      findings += problems
    }
    let rules = Set(findings.map(\.rule)).subtracting(Self.companions[id].map { [$0] } ?? [])
    #expect(rules == [id], "\(findings.map(\.message))")
    #expect(findings.filter { $0.rule == id }.allSatisfy { $0.severity == rule.severity })
    #expect(findings.hasErrors == (rule.severity == .error))
  }

  @Test func `every rule has its own id, and every text that explain shows`() {
    #expect(Set(pdfRules.map(\.id)).count == pdfRules.count)
    for rule in pdfRules {
      #expect(rule.id.hasPrefix("pdf-"))
      for text in [rule.title, rule.why, rule.help, rule.source] { #expect(!text.isEmpty && !text.contains("  ")) }
    }
  }
}
