import Findings
import PDF
import Testing

/// One page whose content, a drawing and a comment stand on layers.
private func layered(_ settings: String, usage: String = "", names: [String] = ["DRAFT", "Notes"]) -> TinyPDF {
  TinyPDF(
    catalog: "/OCProperties << /OCGs [20 0 R 21 0 R] /D << \(settings) >> >>", page: "/Annots [23 0 R]",
    objects: [
      4: TinyPDF.stream("/OC /L0 BDC 0 0 99 99 re f EMC /OC /L1 BDC 200 0 9 9 re f EMC /X0 Do"),
      3: """
      << /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Annots [23 0 R]
         /Resources << /Properties << /L0 20 0 R /L1 21 0 R >> /XObject << /X0 22 0 R >> >> >>
      """,
      20: "<< /Type /OCG /Name (\(names[0])) \(usage) >>", 21: "<< /Type /OCG /Name (\(names[1])) >>",
      22: TinyPDF.stream("300 0 9 9 re f", "/Type /XObject /Subtype /Form /BBox [0 0 999 999] /OC 20 0 R"),
      23: "<< /Type /Annot /Subtype /Square /Rect [9 300 99 400] /OC 20 0 R >>",
    ])
}

@Suite struct Layers {
  @Test func `a hidden layer stays hidden, for content, drawings and comments alike`() throws {
    let source = layered("/OFF [20 0 R] /Order [20 0 R [21 0 R]]")
    let plain = PlainObjects(try bound(TinyPDF(), source, layered("")).bytes)
    let properties = try #require(plain.catalog.firstRange(of: "/OCProperties")).lowerBound
    let settings = String(plain.catalog[properties...])
    let groups = plain.array("OCGs", of: settings).matches(of: /(\d+) 0 R/).compactMap { Int($0.1) }
    #expect(groups.count == 4)
    #expect(plain.array("OFF", of: settings) == "\(groups[0]) 0 R")
    #expect(settings.contains("[ (2. source) \(groups[0]) 0 R [ \(groups[1]) 0 R ] ]"))
    #expect(plain.reference("OC", of: plain.annotations(1)[0]) == groups[0])
    #expect(plain.reference("L0", of: plain.objects[plain.pages[1]] ?? "") == groups[0])
    #expect(plain.reference("OC", of: plain.annotations(2)[0]) == groups[2])
  }

  @Test func `layers that are off unless named are hidden by name in the bound document`() throws {
    let document = try bound(layered("/BaseState /OFF /ON [21 0 R]"))
    #expect(document.inventory.layers == 2)
    #expect(document.inventory.hiddenLayers == 1)
    #expect(String(decoding: document.bytes, as: UTF8.self).contains("/BaseState /ON"))
  }

  @Test(arguments: [
    ("/OFF [20 0 R]", "", "the layer \"DRAFT\" is hidden by default"),
    ("/BaseState /OFF /ON [21 0 R]", "", "the layer \"DRAFT\" is hidden by default"),
    (
      "/AS [<< /Event /Print /OCGs [20 0 R] /Category [/Print] >>]", "/Usage << /Print << /PrintState /OFF >> >>",
      "the layer \"DRAFT\" is hidden in print"
    ),
  ]) func `a layer that somebody does not see is told`(_ settings: String, _ usage: String, _ words: String) throws {
    let findings = try SourcePDF.open(layered(settings, usage: usage).bytes, file: "a").findings
    #expect(findings.map(\.message) == [words])
    #expect(findings.map(\.severity) == [.warning])
  }

  @Test(arguments: [
    ("/P /AllOn", true), ("/P /AnyOn", false), ("/P /AllOff", true), ("", false),
    ("/VE [/Not 20 0 R]", false), ("/VE [/And 20 0 R [/Not 21 0 R]]", true),
  ]) func `a combination of layers is judged by what it shows`(_ rule: String, _ isHidden: Bool) throws {
    var source = layered("/OFF [20 0 R]")
    source.objects[22] = TinyPDF.stream("0 0 9 9 re f", "/Subtype /Form /BBox [0 0 9 9] /OC 24 0 R")
    source.objects[24] = "<< /Type /OCMD /OCGs [20 0 R 21 0 R] \(rule) >>"
    let findings = try SourcePDF.open(source.bytes, file: "a").findings
    #expect(findings.contains { $0.message.contains("combination") } == isHidden)
  }

  @Test func `locks, choices and rules that switch by themselves go along`() throws {
    let source = layered(
      "/Locked [20 0 R] /RBGroups [[20 0 R 21 0 R]] /AS [<< /Event /View /OCGs [21 0 R] /Category [/View] >>]")
    let plain = PlainObjects(try bound(source).bytes)
    let locked = plain.array("Locked", of: plain.catalog)
    #expect(plain.catalog.contains("/OCGs [ \(locked) "))
    #expect(plain.catalog.contains("/RBGroups [ [ \(locked) "))
    #expect(plain.catalog.contains("/AS [ << /Category [ /View ] /Event /View"))
  }

  @Test func `layers to which nothing can belong are left out with a note`() throws {
    let source = TinyPDF(catalog: "/OCProperties << /OCGs [<< /Type /OCG /Name (Loose) >>] /D << >> >>")
    let findings = try SourcePDF.open(source.bytes, file: "f").findings
    #expect(findings.map(\.rule) == ["pdf-layer-settings"] && findings[0].message.contains("(no objects: 1)"))
  }

  @Test func `two copies of one source have layers of their own`() throws {
    let source = try opened(layered("/OFF [20 0 R]"))
    let parts = ["A", "B"].map { BindingPart(source: source, outlineTitle: $0, labelPrefix: "\($0)-") }
    let document = try #require(try bind(parts, title: "t", language: "en", file: "f").document)
    #expect(document.inventory.layers == 4)
    #expect(document.inventory.hiddenLayers == 2)
  }
}
