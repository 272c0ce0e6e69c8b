import Digests
import Findings
import Foundation
import PDF
import Testing

@Suite struct `Inventory and pixels` {
  @Test func `a bound document holds what its sources held, and an outline entry for each`() throws {
    let linkedSource = try opened(linked("/Dest [6 0 R /Fit]"))
    #expect(linkedSource.inventory.internalLinks == 1)
    let document = try bound(linked("/Dest [6 0 R /Fit]"), linked("/A << /S /URI /URI (https://e.com) >>"))
    #expect(document.inventory.internalLinks == 1 && document.inventory.addressLinks == 1)
    #expect(document.inventory.outlineEntries == 2 && document.inventory.pageLabels == 2)
  }

  @Test(arguments: [
    (Verification.none, true), (.affected, false), (.full, false),
  ]) func `a page that would look different refuses the job, where anybody looks`(
    _ verify: Verification, _ isBound: Bool
  ) throws {
    let bytes = try #require(Rule.pdfPageChanged.bad.files["eula/master.pdf"] ?? nil)
    let source = try #require(try SourcePDF.open(bytes, file: "a.pdf").source)
    let part = BindingPart(source: source, outlineTitle: "a", labelPrefix: "")
    let (document, findings) = try bind([part], title: "t", language: "en", file: "f", verify: verify)
    #expect((document != nil) == isBound)
    #expect(findings.map(\.rule) == (isBound ? [] : ["pdf-page-changed"]))
    #expect(isBound || findings.first?.place == Place(file: "a.pdf", page: 1))
  }

  /// A form that asks viewers to draw it anew, with a picture that it holds.
  private func redrawn(_ picture: String, _ appearance: String = "/DA (/F1 12 Tf)") -> TinyPDF {
    TinyPDF.annotated(
      "/Subtype /Widget /FT /Tx /T (name) /P 3 0 R /V (Acme) /AP << /N 7 0 R >> \(appearance)",
      catalog: "/AcroForm << /Fields [6 0 R] /NeedAppearances true /DR << /Font << /F1 5 0 R >> >> >>",
      objects: [
        7: TinyPDF.stream(
          picture, "/Type /XObject /Subtype /Form /BBox [0 0 128 20] /Resources << /Font << /F1 5 0 R >> >>")
      ])
  }

  @Test func `a picture that says the same as the value is kept, whatever viewers would draw`() throws {
    let picture = "BT /F1 9 Tf 40 8 Td (Acme) Tj ET"
    let plain = PlainObjects(try bound(redrawn(picture)).bytes)
    #expect(plain.object("N", of: plain.annotations(0)[0]).contains(picture))
  }

  @Test(arguments: ["BT /F1 9 Tf 40 8 Td (Globex) Tj ET", "/Tx BMC EMC"])
  func `an outdated picture is replaced where the value can be shown in one way alone`(_ picture: String) throws {
    let plain = PlainObjects(try bound(redrawn(picture)).bytes)
    #expect(plain.object("N", of: plain.annotations(0)[0]).contains("<41636d65> Tj"))
    let findings = try SourcePDF.open(redrawn(picture).bytes, file: "a").findings
    #expect(findings.contains { $0.severity == .note && $0.message.contains("is outdated") })
    let part = BindingPart(
      source: try opened(redrawn(picture, "/Q 1 /DA (/F1 12 Tf)")), outlineTitle: "a", labelPrefix: "")
    #expect(try bind([part], title: "t", language: "en", file: "f").findings.map(\.rule) == ["pdf-page-changed"])
  }

  @Test(arguments: [
    ("Acne", "", Verification.affected, "would look different"), ("Acme", "", .full, ""),
    ("Acne", "1 g", .affected, ""), ("Acne", "1 g", .full, "text would read differently"), ("Acme", "1 g", .full, ""),
  ]) func `one letter that viewers would draw in another way is seen, and read where it can't be seen`(
    _ words: String, _ color: String, _ verify: Verification, _ complaint: String
  ) throws {
    let picture = "BT \(color) /F1 12 Tf 2 5.2 Td (\(words)) Tj ET"
    var source = redrawn(picture, "/Q 3 /DA (/F1 12 Tf \(color))")
    // White words on nothing.
    source.objects[4] = TinyPDF.stream("")
    let part = BindingPart(source: try opened(source), outlineTitle: "a", labelPrefix: "")
    let findings = try bind([part], title: "t", language: "en", file: "f", verify: verify).findings
    let looks = looks(of: source.bytes)
    let seen = try bind(
      [part], title: "t", language: "en", file: "f", verify: verify, looks: SeenLooks(fingerprints) { looks[$1] })
    #expect(seen.findings == findings, "whoever has drawn the source")
    #expect(findings.map(\.rule) == (complaint.isEmpty ? [] : ["pdf-page-changed"]), "\(findings)")
    #expect(findings.allSatisfy { $0.message.contains(complaint) })
  }

  @Test(arguments: [
    ("/FT /Btn /Ff 65536 /MK << /CA (Send) >>", "Send", true),
    ("/FT /Btn /Ff 65536 /MK << /CA (Send) >>", "Cancel", false),
    ("/FT /Ch /V (b) /Opt [(a) [(x) (b)]]", "a b", true), ("/FT /Ch /V (b) /Opt [(a) [(x) (b)]]", "a", false),
  ]) func `captions and lists that viewers would draw anew must say what they should`(
    _ field: String, _ words: String, _ isBound: Bool
  ) throws {
    var source = redrawn("BT /F1 9 Tf 40 8 Td (\(words)) Tj ET")
    source.objects[6] = source.objects[6]?.replacing("/FT /Tx", with: field).replacing("/V (Acme)", with: "")
    let part = BindingPart(source: try opened(source), outlineTitle: "a", labelPrefix: "")
    let (document, findings) = try bind([part], title: "t", language: "en", file: "f")
    #expect((document != nil) == isBound, "\(findings)")
  }

  @Test func `icons that readers draw for what was removed are no change`() throws {
    let data = [8: TinyPDF.stream("MZ", "/Type /EmbeddedFile")]
    for turn in [0, 90, 180, 270] {
      var source = TinyPDF.annotated("/Subtype /FileAttachment /FS << /EF << /F 8 0 R >> >>", objects: data)
      source.objects[3] = source.objects[3]?.replacing("/Annots", with: "/Rotate \(turn) /Annots")
      #expect(try bound(source).inventory.annotations == 0, "\(turn)")
    }
  }

  @Test func `a page whose content the author has withdrawn is refused where a reader shows it all the same`() throws {
    let first = TinyPDF().bytes
    let table = String(decoding: first, as: UTF8.self).components(separatedBy: "startxref\n")[1].prefix { $0 != "\n" }
    // The content, object 4, is free now.
    let update = """
      xref
      0 1
      0000000004 65535 f\u{20}
      4 1
      0000000000 00001 f\u{20}
      trailer
      << /Size 6 /Root 1 0 R /Prev \(table) >>
      startxref
      \(first.count)
      %%EOF

      """
    let source = try #require(try SourcePDF.open(first + Array(update.utf8), file: "a").source)
    let part = BindingPart(source: source, outlineTitle: "a", labelPrefix: "")
    let findings = try bind([part], title: "t", language: "en", file: "f").findings
    #expect(findings.map(\.rule) == ["pdf-page-changed"])
  }

  private let fingerprints = Fingerprints()

  @Test func `all pages and texts can be compared`() throws {
    let source = linked("/Dest [6 0 R /Fit]")
    let part = BindingPart(source: try opened(source), outlineTitle: "a", labelPrefix: "")
    #expect(try bind([part], title: "t", language: "en", file: "f", verify: .full).document != nil)
    // What somebody else has seen spares the drawing of it, and never refuses a page by itself.
    let looks = looks(of: source.bytes)
    #expect(looks.count == 2)
    var asked: [Int] = []
    for seen in [looks, looks.mapValues { PageLook(tag: $0.tag.reversed()) }] {
      let told = SeenLooks(fingerprints) { _, page in
        asked.append(page)
        return seen[page]
      }
      let document = try bind([part], title: "t", language: "en", file: "f", verify: .full, looks: told).document
      #expect(document != nil)
    }
    #expect(asked == [0, 1, 0, 1])
    #expect(looks != self.looks(of: source.bytes, Fingerprints()))
  }

  @Test func `nothing is seen of a file that Poppler cannot open`() {
    #expect(looks(of: Array("%PDF-1.7\nnothing".utf8)).isEmpty && looks(of: []).isEmpty)
  }

  /// What another worker would tell of the pages, by their indices.
  private func looks(of pdf: [UInt8], _ fingerprints: Fingerprints? = nil) -> [Int: PageLook] {
    var looks: [Int: PageLook] = [:]
    let fingerprints = fingerprints ?? self.fingerprints
    pdf.withUnsafeBytes { bytes in LookedAtPDF(mapped: bytes)?.lookThrough(fingerprints) { looks[$0] = $1 } }
    return looks
  }
}
