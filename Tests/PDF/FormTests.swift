import Findings
import PDF
import Testing

private let picture = TinyPDF.stream("0 0 9 9 re f", "/Type /XObject /Subtype /Form /BBox [0 0 128 20]")

/// A text field, two radio buttons below one field, and a field nobody sees.
private func form(_ entries: String = "", value: String = "Acme", name: String = "name") -> TinyPDF {
  TinyPDF(
    catalog: """
      /AcroForm << /Fields [20 0 R 21 0 R 24 0 R] /DA (/Helv 9 Tf) /DR << /Font << /Helv 5 0 R >> >> \(entries) >>
      """,
    page: "/Annots [20 0 R 22 0 R 23 0 R]",
    objects: [
      20: """
      << /Type /Annot /Subtype /Widget /Rect [72 600 200 620] /P 3 0 R /FT /Tx /T (\(name)) /V (\(value)) /Ff 4096
         /DA (/Helv 12 Tf 0 g) /AP << /N 25 0 R >> /F 4 >>
      """,
      21: "<< /FT /Btn /Ff 49152 /T (choice) /V /yes /Kids [22 0 R 23 0 R] >>",
      22: """
      << /Type /Annot /Subtype /Widget /Rect [72 500 82 510] /P 3 0 R /Parent 21 0 R /AS /yes
         /AP << /N << /yes 25 0 R >> >> >>
      """,
      23: """
      << /Type /Annot /Subtype /Widget /Rect [92 500 102 510] /P 3 0 R /Parent 21 0 R /AS /Off
         /AP << /N << /no 25 0 R >> >> >>
      """,
      24: "<< /T (group) /Kids [26 0 R 27 0 R] >>", 25: picture,
      26: "<< /FT /Tx /T (a) /V (1) /Parent 24 0 R >>", 27: "<< /FT /Tx /T (a) /V (2) /Parent 24 0 R >>",
    ])
}

@Suite struct `Form fields` {
  @Test func `two sources with fields of one name keep both, with their values and pictures`() throws {
    let document = try bound(form(), TinyPDF(), form(value: "Globex"))
    #expect(document.inventory.formFields == 8)
    #expect(document.inventory.widgets == 6)
    let plain = PlainObjects(document.bytes)
    let form = try #require(plain.catalog.firstRange(of: "/AcroForm")).upperBound
    let roots = plain.array("Fields", of: String(plain.catalog[form...])).matches(of: /(\d+) 0 R/)
      .compactMap { Int($0.1) }
    #expect(roots.map { plain.objects[$0]?.contains("/T (src") } == [true, true])
    let fields = [plain.annotations(0)[0], plain.annotations(2)[0]]
    for (field, value) in zip(fields, ["Acme", "Globex"]) {
      #expect(field.contains("/V (\(value))") && field.contains("/Ff 4097") && field.contains("/T (name)"))
      #expect(plain.object("N", of: field).contains("0 0 9 9 re f"))
    }
    #expect(fields.map { plain.reference("Parent", of: $0) } == roots)
    #expect(fields.map { plain.reference("P", of: $0) } == [plain.pages[0], plain.pages[2]])
    #expect(!plain.catalog.contains("NeedAppearances") && !plain.catalog.contains("SigFlags"))
  }

  @Test func `buttons stay below their field, which can't be changed any more`() throws {
    let plain = PlainObjects(try bound(form()).bytes)
    let buttons = plain.annotations(0).suffix(2)
    let parents = Set(buttons.map { plain.reference("Parent", of: $0) })
    let field = plain.object("Parent", of: buttons.first ?? "")
    #expect(parents.count == 1)
    #expect(field.contains("/Ff 49153") && field.contains("/V /yes"))
    #expect(plain.array("Kids", of: field).matches(of: /R/).count == 2)
  }

  @Test(arguments: [
    ("/BBox [0 0 128 20]", []), ("", ["pdf-page-changed"]), ("/BBox [0 0 0 0]", ["pdf-page-changed"]),
    ("/BBox [0 0 9]", ["pdf-page-changed"]),
  ]) func `a ticked box that only a viewer would draw is not shown without its tick`(box: String, rules: [String])
    throws
  {
    let fonts = "/DR << /Font << /ZaDb << /Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats >> >> >>"
    let pdf = TinyPDF.annotated(
      """
      /Subtype /Widget /FT /Btn /T (agree) /V /on /AS /on /P 3 0 R /MK << /CA (4) >> /DA (/ZaDb 0 Tf 0 g)
      /AP << /N << /on 7 0 R >> >>
      """,
      catalog: "/AcroForm << /Fields [6 0 R] /NeedAppearances true /DA (/ZaDb 0 Tf 0 g) \(fonts) >>",
      objects: [7: TinyPDF.stream("0 0 128 20 re f", "/Type /XObject /Subtype /Form \(box)")])
    let source = try #require(try SourcePDF.open(pdf.bytes, file: "f").source)
    let part = BindingPart(source: source, outlineTitle: "f", labelPrefix: "1-")
    let (document, findings) = try bind([part], title: "t", language: "en", file: "f")
    #expect(findings.filter { $0.severity == .error }.map(\.rule) == rules)
    #expect((document == nil) == !rules.isEmpty)
  }

  @Test(arguments: [("/on", "0 0 128 20 re S", []), ("/on", "", ["pdf-page-changed"]), ("/Off", "", [])])
  func `a box that viewers would tick is not shown with a picture that shows nothing`(
    state: String, picture: String, rules: [String]
  ) throws {
    let form = "/Type /XObject /Subtype /Form /BBox [0 0 128 20]"
    let pdf = TinyPDF.annotated(
      "/Subtype /Widget /FT /Btn /T (agree) /V \(state) /AS \(state) /P 3 0 R /AP << /N << /on 7 0 R /Off 8 0 R >> >>",
      catalog: "/AcroForm << /Fields [6 0 R] /NeedAppearances true >>",
      objects: [4: TinyPDF.stream(""), 7: TinyPDF.stream(picture, form), 8: TinyPDF.stream("", form)])
    let part = BindingPart(source: try opened(pdf), outlineTitle: "f", labelPrefix: "1-")
    let findings = try bind([part], title: "t", language: "en", file: "f").findings
    #expect(findings.filter { $0.severity == .error }.map(\.rule) == rules)
  }

  @Test func `fields of one name beside each other get different names`() throws {
    let plain = PlainObjects(try bound(form()).bytes)
    let values = plain.objects.values.filter { $0.contains("/V (1)") || $0.contains("/V (2)") }
    #expect(values.contains { $0.contains("/T (a)") } && values.contains { $0.contains("/T (a_2)") })
  }

  @Test func `fonts of one name that differ keep apart`() throws {
    var other = form()
    other.objects[5] = "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>"
    let plain = PlainObjects(try bound(form(), other, form()).bytes)
    #expect(plain.annotations(0)[0].contains("/DA (/Helv 12 Tf 0 g)"))
    #expect(plain.annotations(1)[0].contains("/DA (/Helv_src2 12 Tf 0 g)"))
    #expect(plain.annotations(2)[0].contains("/DA (/Helv 12 Tf 0 g)"))
    #expect(plain.object("Helv_src2", of: plain.catalog).contains("Courier"))
    #expect(plain.objects.values.contains { $0.contains("/T (src2)") && $0.contains("/DA (/Helv_src2 9 Tf)") })
  }

  @Test func `widgets that no form lists become fields that one lists`() throws {
    let orphan = TinyPDF.annotated(
      "/Subtype /Widget /FT /Tx /T (lost) /V (x) /P 3 0 R /AP << /N 7 0 R >>", objects: [7: picture])
    let document = try bound(orphan)
    #expect(document.inventory.formFields == 1)
    #expect(PlainObjects(document.bytes).catalog.contains("/AcroForm"))
  }

  @Test(arguments: [
    ("/V (Acme)", true), ("/V ()", false), ("", false), ("/V (Acme) /F 2", false),
    ("/V (Acme) /AP << /N << >> >>", true),
  ]) func `a field without a picture is refused where something would be drawn`(_ entries: String, _ isRefused: Bool)
    throws
  {
    let field = TinyPDF.annotated(
      "/Subtype /Widget /FT /Tx /T (a) \(entries)", catalog: "/AcroForm << /Fields [6 0 R] >>")
    #expect(try brokenRules(field).contains("pdf-field-appearance") == isRefused)
    guard !isRefused else { return }
    let widget = try #require(PlainObjects(try bound(field).bytes).annotations(0).first)
    #expect(widget.contains("/AP") != entries.contains("/F 2"))
  }

  @Test func `a field that leads in a circle, and one that is no object, end well`() throws {
    let circle = TinyPDF(
      catalog: "/AcroForm << /Fields [6 0 R] >>",
      objects: [6: "<< /T (a) /Kids [7 0 R] >>", 7: "<< /T (b) /Kids [6 0 R] >>"])
    #expect(try bound(circle).inventory.formFields >= 0)
    #expect(try brokenRules(TinyPDF(catalog: "/AcroForm << /Fields [<< /T (a) >>] >>")) == ["pdf-damaged"])
  }

  private static let helvetica = "/DA (/Helv 12 Tf 0 g)"

  @Test(arguments: [
    ("/FT /Tx /V (Acme \\(US\\)) \(helvetica)", "41636d652028555329"),
    ("/FT /Tx /V (Acme) /BS << /W 2 >> /MK << /BC [1 0 0] /BG [0.5] >> /DA (1 0 0 rg /Helv 9 Tf)", "41636d65"),
    ("/FT /Ch /Ff 131072 /V (us) /Opt [[(us) (United States)] (other)] \(helvetica)", "556e6974656420537461746573"),
    ("/FT /Ch /Ff 131072 /V (other) /Opt [[(us) (United States)] (other)] \(helvetica)", "6f74686572"),
    ("/FT /Tx /Ff 4096 /V (a\\nb) /DA (/Helv 6 Tf)", "62"), ("/FT /Tx /MK << /BG [1 0 0] >>", "1.0 0.0 0.0 rg"),
    ("/FT /Tx /V (Caf\\351) /DA (/Win 12 Tf 0 g)", "436166e9"),
    ("/FT /Tx /V (AB) /DA (/Own 12 Tf 0 g)", "00010007"),
  ]) func `a value that can be shown in one way alone gets its picture, as Poppler shows it`(
    _ entries: String, _ shown: String
  ) throws {
    let document = try bound(pictureless(entries))
    let plain = PlainObjects(document.bytes)
    let widget = try #require(plain.annotations(0).first)
    #expect(plain.object("N", of: widget).contains(shown), "\(plain.object("N", of: widget))")
    let findings = try SourcePDF.open(pictureless(entries).bytes, file: "a").findings
    #expect(Set(findings.map(\.severity)) == [.note])
    #expect(findings.contains { $0.place.object == 6 && $0.message.contains("it gets one that shows its value") })
  }

  @Test(arguments: [
    "/FT /Tx /V (This is far too long for the box) \(helvetica)", "/FT /Tx /V (two\\nlines) \(helvetica)",
    "/FT /Tx /V (Acme) /DA (/Helv 0 Tf)", "/FT /Tx /V (Acme) /DA (/Gone 9 Tf)", "/FT /Tx /V (Acme) /DA (9 Tf)",
    "/FT /Tx /V (Acme) /Q 1 \(helvetica)", "/FT /Tx /V (Acme) /Ff 8192 \(helvetica)",
    "/FT /Tx /V (Acme) /Ff 16777216 /MaxLen 9 \(helvetica)", "/FT /Tx /V (Acme) /RV (x) /Ff 33554432 \(helvetica)",
    "/FT /Tx /V (Caf\\351) \(helvetica)", "/FT /Tx /V <FEFF4E2D> \(helvetica)", "/FT /Tx /V (AC) /DA (/Own 12 Tf)",
    "/FT /Ch /V (a) /Opt [(a)] \(helvetica)", "/FT /Btn /V /on \(helvetica)",
    "/FT /Tx /V (A) /MK << /R 90 >> \(helvetica)",
    "/FT /Tx /V (A) /BS << /S /I >> \(helvetica)", "/FT /Tx /V (A) /DA (/Helv 9 Tf 3 Tr)", "/FT /Tx /V /A \(helvetica)",
  ]) func `a value that viewers show in different ways, or not whole, is refused`(_ entries: String) throws {
    #expect(try brokenRules(pictureless(entries)).contains("pdf-field-appearance"))
  }

  /// A field of 128 x 20 points without a picture, and fonts to draw it.
  private func pictureless(_ entries: String) -> TinyPDF {
    let map = "1 beginbfchar <0001> <0041> endbfchar 1 beginbfrange <0007> <0007> [<0042>] endbfrange"
    let fonts = "/Helv 5 0 R /Win << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    return TinyPDF.annotated(
      "/Subtype /Widget /T (a) /P 3 0 R \(entries)",
      catalog: "/AcroForm << /Fields [6 0 R] /NeedAppearances true /DR << /Font << \(fonts) /Own 8 0 R >> >> >>",
      objects: [
        8:
          "<< /Type /Font /Subtype /Type0 /BaseFont /Own /Encoding /Identity-H /DescendantFonts [9 0 R] /ToUnicode 10 0 R >>",
        9: """
        << /Type /Font /Subtype /CIDFontType2 /BaseFont /Own /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity)
           /Supplement 0 >> /W [1 [600]] /DW 500 /FontDescriptor << /Type /FontDescriptor /FontName /Own /Flags 4 >> >>
        """,
        10: TinyPDF.stream(map),
      ])
  }
}
