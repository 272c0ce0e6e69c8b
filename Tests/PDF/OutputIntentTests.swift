import Findings
import PDF
import Testing

/// Where colours are meant for, as a bound document tells it: once for all pages, or for each.
private func intents(_ sources: TinyPDF...) throws -> (document: String, pages: [String], shades: Int) {
  let parts = try sources.map { BindingPart(source: try opened($0), outlineTitle: "a", labelPrefix: "") }
  let (document, findings) = try bind(parts, title: "t", language: "en", file: "f")
  let plain = PlainObjects(try #require(document, "\(findings)").bytes)
  let name = { (source: String) in
    String(plain.array("OutputIntents", of: source).split(separator: "(").last?.prefix { $0 != ")" } ?? "")
  }
  let shades = findings.filter { $0.rule == "pdf-output-intents" }.map(\.evidence.count).reduce(0, +)
  return (name(plain.catalog), plain.pages.map { name(plain.objects[$0] ?? "") }, shades)
}

@Suite struct `Output intents` {
  @Test func `what all sources say, or the only ones that say something, the document says`() throws {
    #expect(try intents(TinyPDF.calibrated(for: "A")) == ("A", [""], 0))
    #expect(
      try intents(TinyPDF.calibrated(for: "A"), TinyPDF(), TinyPDF.calibrated(for: "A")) == ("A", ["", "", ""], 0))
    #expect(try intents(TinyPDF(), TinyPDF()) == ("", ["", ""], 0))
  }

  @Test func `where two say different things, each page keeps its own`() throws {
    #expect(
      try intents(TinyPDF.calibrated(for: "A"), TinyPDF(), TinyPDF.calibrated(for: "B")) == ("", ["A", "", "B"], 2))
    #expect(
      try intents(TinyPDF.calibrated(for: "A"), TinyPDF.calibrated(for: "A", profile: "other")) == ("", ["A", "A"], 2))
  }

  @Test func `whose colours may look a shade different is told`() throws {
    #expect(try intents(TinyPDF.calibrated(for: "A"), TinyPDF.calibrated(), TinyPDF()) == ("A", ["", "", ""], 1))
  }

  @Test func `what a page says itself it goes on to say`() throws {
    let own = TinyPDF.calibrated(for: "A", page: "/OutputIntents [<< /S /GTS_PDFX /OutputConditionIdentifier (own) >>]")
    #expect(try intents(own, TinyPDF.calibrated(for: "B")) == ("", ["own", "B"], 2))
  }

  @Test func `the profile goes along byte for byte`() throws {
    let plain = PlainObjects(try bound(TinyPDF.calibrated(for: "A", profile: "these bytes")).bytes)
    #expect(
      plain.object("DestOutputProfile", of: plain.array("OutputIntents", of: plain.catalog)).contains("these bytes"))
  }
}
