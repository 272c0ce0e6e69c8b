import Digests
import Findings
import PDF
import Testing

func opened(_ pdf: TinyPDF, _ file: String = "a.pdf") throws -> SourcePDF {
  let (source, findings) = try SourcePDF.open(pdf.bytes, file: file)
  return try #require(source, "\(findings)")
}

func bound(_ pdfs: TinyPDF...) throws -> BoundPDF {
  let parts = try pdfs.enumerated().map { index, pdf in
    BindingPart(source: try opened(pdf), outlineTitle: "\(index + 1). source", labelPrefix: "S\(index + 1)-")
  }
  let (document, findings) = try bind(parts, title: "Terms", language: "en-US", file: "eula.pdf")
  return try #require(document, "\(findings)")
}

/// Two pages; the first links forward to the second.
func linked(_ link: String, catalog: String = "", objects: [Int: String] = [:]) -> TinyPDF {
  TinyPDF(
    catalog: catalog,
    objects: [
      2: "<< /Type /Pages /Kids [3 0 R 6 0 R] /Count 2 >>",
      3: "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Annots [7 0 R] >>",
      6: "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 8 0 R >>",
      7: "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /P 3 0 R \(link) >>",
      8: TinyPDF.stream("0 0 9 9 re f"),
    ].merging(objects) { $1 })
}

@Suite struct `Binding sources` {
  @Test func `content arrives byte for byte, and its hashes are the decoded content's`() throws {
    let hexadecimal = TinyPDF(objects: [4: TinyPDF.stream("30 20 67>", "/Filter /ASCIIHexDecode")])
    let document = try bound(TinyPDF(text: "One."), hexadecimal)
    #expect(document.parts.map(\.firstPage) == [1, 2])
    #expect(document.parts.map(\.lastPage) == [1, 2])
    let plain = PlainObjects(document.bytes)
    let contents = plain.pages.map { plain.object("Contents", of: plain.objects[$0] ?? "") }
    #expect(contents[0].contains("stream\nBT /F1 12 Tf 72 700 Td (One.) Tj ET\nendstream"))
    #expect(contents[1].contains("/Filter /ASCIIHexDecode") && contents[1].contains("stream\n30 20 67>\nendstream"))
    #expect(document.parts[1].pageHashes == [SHA256.hex(of: "0 g")])
  }

  @Test func `the same sources give the same bytes`() throws {
    let link = linked("/Dest [6 0 R /Fit]", catalog: "/PageLabels << /Nums [0 << /S /r >>] >>")
    #expect(try bound(link, TinyPDF()).bytes == bound(link, TinyPDF()).bytes)
    #expect(try bound(link).bytes != bound(TinyPDF()).bytes)
  }

  @Test func `the ID is made of what the document is said to be made of, or else of its bytes`() throws {
    let bytes = try [nil, "a", "a", "b"].map { identity in
      let part = BindingPart(source: try opened(TinyPDF()), outlineTitle: "a", labelPrefix: "")
      return try #require(
        bind([part], title: "t", language: "en", file: "f", identity: identity).document
      ).bytes
    }
    let identifiers = bytes.map { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      return text.split(separator: "/ID [")[1].prefix { $0 != "]" }.split(whereSeparator: { "<>".contains($0) })
    }
    #expect(identifiers.allSatisfy { $0.count == 2 && $0[0].count == 32 && $0[0] == $0[1] })
    #expect(identifiers[1][0] == SHA256.hex(of: "a").prefix(32))
    #expect(bytes[1] == bytes[2] && Set(identifiers.map { $0[0] }).count == 3)
    #expect(Set(bytes.map(\.count)).count == 1)
  }

  @Test func `the document can be had before it is checked, and pictures of it afterwards`() throws {
    let page = "/Annots [<< /Subtype /Square /Rect [0 0 9 9] /AP << /N 6 0 R >> >>]"
    let noted = TinyPDF(page: page, objects: [6: TinyPDF.stream("0 0 9 9 re f", "/Subtype /Form /BBox [0 0 9 9]")])
    let parts = try [TinyPDF(), noted].map {
      BindingPart(source: try opened($0), outlineTitle: "a", labelPrefix: "")
    }
    var early: [UInt8] = []
    let bound = try bind(parts, title: "t", language: "en", file: "f", written: { early = Array($0.raw) })
    let document = try #require(bound.document)
    #expect(early == document.bytes && document.size == early.count)
    #expect(document.pictures([0, 1, 2], width: 90, height: 90).map { $0 == nil } == [false, false, true])
    // Whose first page has something beside its content is drawn as it is bound.
    #expect(document.parts.map(\.beginsUntouched) == [true, false])
  }

  @Test func `one source may come twice, each copy with its own pages`() throws {
    let source = try opened(linked("/Dest [6 0 R /Fit]"))
    let parts = ["A", "B"].map { BindingPart(source: source, outlineTitle: $0, labelPrefix: "\($0)-") }
    let document = try #require(try bind(parts, title: "t", language: "en", file: "f").document)
    let plain = PlainObjects(document.bytes)
    #expect(Set(plain.pages).count == 4)
    #expect(plain.array("Dest", of: plain.annotations(0)[0]) == "\(plain.pages[1]) 0 R /Fit")
    #expect(plain.array("Dest", of: plain.annotations(2)[0]) == "\(plain.pages[3]) 0 R /Fit")
    #expect(plain.reference("P", of: plain.annotations(2)[0]) == plain.pages[2])
  }

  @Test func `a bound document opens as a source again, without a finding`() throws {
    let again = try SourcePDF.open(try bound(linked("/Dest [6 0 R /Fit]"), TinyPDF()).bytes, file: "b.pdf")
    #expect(again.findings == [])
    #expect(again.source?.pageCount == 3)
    #expect(again.source?.title == "Terms")
  }

  @Test func `the document says its title and language, who made it, and no date`() throws {
    let source = try opened(TinyPDF())
    let part = BindingPart(source: source, outlineTitle: "Über", labelPrefix: "")
    let document = try bind([part], title: "Bedingungen für Käufer", language: "de-DE", file: "f").document
    let plain = PlainObjects(try #require(document).bytes)
    #expect(plain.catalog.contains("/Lang (de-DE)"))
    #expect(plain.catalog.contains("/ViewerPreferences << /DisplayDocTitle true >>"))
    let information = plain.object("Info", of: plain.trailer)
    #expect(information.contains("/Producer (Bindery)") && !information.contains("Date"))
    #expect(try SourcePDF.open(document?.bytes ?? [], file: "b").source?.title == "Bedingungen für Käufer")
  }

  @Test func `inherited boxes and rotation are written on the page itself`() throws {
    let inherited = TinyPDF(objects: [
      2: "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 300 400] /Rotate 90 >>",
      3: "<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>",
    ])
    let plain = PlainObjects(try bound(TinyPDF(), inherited).bytes)
    let page = plain.objects[plain.pages[1]] ?? ""
    #expect(plain.object("MediaBox", of: page) == "[ 0 0 300 400 ]" && page.contains("/Rotate 90"))
  }

  @Test func `boxes and the user unit go along`() throws {
    let entries = "/CropBox [9 9 99 99] /BleedBox [1 2 3 4] /TrimBox [5 6 7 8] /ArtBox [2 3 4 5] /UserUnit 2.5"
    let plain = PlainObjects(try bound(TinyPDF(), TinyPDF(page: entries)).bytes)
    let page = plain.objects[plain.pages[1]] ?? ""
    for entry in entries.split(separator: "/") {
      let words = entry.replacing("[", with: "[ ").replacing("]", with: " ]").split(separator: " ")
      #expect(page.contains("/" + words.joined(separator: " ")), "\(entry)")
    }
  }

  @Test func `the PDF version is the highest of the sources`() throws {
    let newer = TinyPDF(catalog: "/Version /2.0")
    #expect(String(decoding: try bound(TinyPDF(), newer).bytes.prefix(8), as: UTF8.self) == "%PDF-2.0")
  }

  @Test(arguments: ["/Version /2.b", "/Version /9.9", "/Version (2.0)", ""])
  func `a version that is none is passed over`(entry: String) throws {
    #expect(try String(decoding: bound(TinyPDF(catalog: entry)).bytes.prefix(8), as: UTF8.self) == "%PDF-1.7")
  }

  @Test func `article threads are left out with a note`() throws {
    let bytes = try #require(Rule.pdfArticleThreads.bad.files["eula/master.pdf"] ?? nil)
    let (source, findings) = try SourcePDF.open(bytes, file: "a")
    #expect(findings.map(\.severity) == [.note])
    let part = BindingPart(source: try #require(source), outlineTitle: "a", labelPrefix: "")
    let document = try #require(try bind([part], title: "t", language: "en", file: "f").document)
    #expect(!String(decoding: document.bytes, as: UTF8.self).contains("/Bead"))
  }

  @Test func `a page without content and one with several streams are bound`() throws {
    let several = TinyPDF(objects: [
      2: "<< /Type /Pages /Kids [3 0 R 6 0 R] /Count 2 >>",
      3: "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents [4 0 R 7 0 R] >>",
      6: "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>", 7: TinyPDF.stream("Q"), 4: TinyPDF.stream("q"),
    ])
    let hashes = try bound(several).parts[0].pageHashes
    #expect(hashes == [SHA256.hex(of: "q\nQ"), SHA256.hex(of: "")])
  }

  @Test(arguments: ["/#23Stamp", "/A#2341", "/A#28b", "/#C3#A9"])
  func `names keep their escapes`(_ name: String) throws {
    let stamp = TinyPDF.annotated(
      "/Subtype /Stamp /Name \(name) /P 3 0 R \(name) 7 /AP << /N 7 0 R >>",
      objects: [
        7: TinyPDF.stream("0 g", "/Type /XObject /Subtype /Form /BBox [0 0 9 9]")
      ])
    let annotation = try #require(PlainObjects(try bound(stamp).bytes).annotations(0).first)
    let written = name.lowercased()
    #expect(annotation.lowercased().contains("/name \(written) ") && annotation.lowercased().contains("\(written) 7"))
  }

  @Test func `a name that libqpdf would write as another one is refused`() throws {
    var source = TinyPDF()
    source.objects[3] = source.objects[3]?.replacing("/F1 5", with: "/F#2341 5 0 R /F1 5")
    #expect(try brokenRules(source) == ["pdf-damaged"])
  }
}
