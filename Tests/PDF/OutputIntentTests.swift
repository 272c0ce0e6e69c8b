import PDF
import Testing

/// A page with a colour by a calibrated space, meant for a device.
private func meant(for device: String, profile: String = "profile", page: String = "") -> TinyPDF {
  let intent = "/Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (\(device)) /DestOutputProfile 7 0 R"
  return TinyPDF(
    catalog: device.isEmpty ? "" : "/OutputIntents [<< \(intent) >>]", page: page,
    objects: [
      4: TinyPDF.stream("/Grey cs 0.5 sc 72 72 144 144 re f"),
      3: """
      << /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R \(page)
         /Resources << /ColorSpace << /Grey [/CalGray << /WhitePoint [0.95 1 1.09] /Gamma 1.8 >>] >> >> >>
      """,
      7: TinyPDF.stream(profile, "/N 3"),
    ])
}

/// Where colours are meant for, as a bound document tells it: once for all pages, or for each.
private func intents(_ sources: TinyPDF...) throws -> (document: String, pages: [String]) {
  let parts = try sources.map { BindingPart(source: try opened($0), outlineTitle: "a", labelPrefix: "") }
  let (document, findings) = try bind(parts, title: "t", language: "en", file: "f")
  let plain = PlainObjects(try #require(document, "\(findings)").bytes)
  let name = { (source: String) in
    String(plain.array("OutputIntents", of: source).split(separator: "(").last?.prefix { $0 != ")" } ?? "")
  }
  return (name(plain.catalog), plain.pages.map { name(plain.objects[$0] ?? "") })
}

@Suite struct `Output intents` {
  @Test func `what all sources say, or the only ones that say something, the document says`() throws {
    #expect(try intents(meant(for: "A")) == ("A", [""]))
    #expect(try intents(meant(for: "A"), TinyPDF(), meant(for: "A")) == ("A", ["", "", ""]))
    #expect(try intents(TinyPDF(), TinyPDF()) == ("", ["", ""]))
  }

  @Test func `where two say different things, each page keeps its own`() throws {
    #expect(try intents(meant(for: "A"), TinyPDF(), meant(for: "B")) == ("", ["A", "", "B"]))
    #expect(try intents(meant(for: "A"), meant(for: "A", profile: "other")) == ("", ["A", "A"]))
  }

  @Test func `what a page says itself it goes on to say`() throws {
    let own = meant(for: "A", page: "/OutputIntents [<< /S /GTS_PDFX /OutputConditionIdentifier (own) >>]")
    #expect(try intents(own, meant(for: "B")) == ("", ["own", "B"]))
  }

  @Test func `the profile goes along byte for byte`() throws {
    let plain = PlainObjects(try bound(meant(for: "A", profile: "these bytes")).bytes)
    #expect(
      plain.object("DestOutputProfile", of: plain.array("OutputIntents", of: plain.catalog)).contains("these bytes"))
  }
}
