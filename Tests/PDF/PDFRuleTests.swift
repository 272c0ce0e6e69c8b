import Findings
import PDF
import Testing

@Suite struct `Rules of the room PDF` {
  @Test func `the sound sample breaks no rule`() throws {
    let (source, findings) = try SourcePDF.open(TinyPDF().bytes, file: "eula/master.pdf")
    #expect(findings == [])
    #expect(source?.pageCount == 1)
  }

  @Test(arguments: pdfRules.map(\.id)) func `each bad sample breaks its own rule and no other`(_ id: String) throws {
    let rule = try #require(pdfRules.first { $0.id == id })
    let bytes = try #require(rule.bad.files["eula/master.pdf"] ?? nil)
    let (source, findings) = try SourcePDF.open(bytes, file: "eula/master.pdf")
    #expect(Set(findings.map(\.rule)) == [id], "\(findings.map(\.message))")
    #expect((source == nil) == (rule.severity == .error))
  }

  @Test func `every rule has its own id, and every text that explain shows`() {
    #expect(Set(pdfRules.map(\.id)).count == pdfRules.count)
    for rule in pdfRules {
      #expect(rule.id.hasPrefix("pdf-"))
      for text in [rule.title, rule.why, rule.help, rule.source] { #expect(!text.isEmpty && !text.contains("  ")) }
    }
  }
}
