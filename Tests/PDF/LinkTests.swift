import Findings
import PDF
import Testing

@Suite struct `Links, outlines and page labels of a bound document` {
  @Test(arguments: [
    ("/Dest [6 0 R /XYZ 0 792 null]", ""), ("/A << /S /GoTo /D [6 0 R /XYZ 0 792 null] >>", ""),
    ("/Dest (there)", "/Names << /Dests << /Names [(there) [6 0 R /XYZ 0 792 null]] >> >>"),
    ("/Dest /there", "/Dests << /there [6 0 R /XYZ 0 792 null] >>"),
    ("/A << /S /GoTo /D (o v) >>", "/Dests << /o#20v << /D [6 0 R /XYZ 0 792 null] >> >>"),
    ("/Dest << /S /GoTo /D [6 0 R /XYZ 0 792 null] >>", ""), ("/A 9 0 R", "/Names << /Dests << /Kids [10 0 R] >> >>"),
    ("/Dest [1 /XYZ 0 792 null]", ""),
  ]) func `every kind of link leads to its page in the bound document`(_ link: String, _ catalog: String) throws {
    let objects = [
      9: "<< /S /GoTo /D (there) >>", 10: "<< /Names [(there) 11 0 R] >>", 11: "<< /D [6 0 R /XYZ 0 792 null] >>",
    ]
    let plain = PlainObjects(try bound(TinyPDF(), linked(link, catalog: catalog, objects: objects)).bytes)
    let annotation = try #require(plain.annotations(1).first)
    #expect(plain.array("Dest", of: annotation) == "\(plain.pages[2]) 0 R /XYZ 0 792 null")
    #expect(plain.reference("P", of: annotation) == plain.pages[1])
  }

  @Test func `an address stays as it was written`() throws {
    let plain = PlainObjects(
      try bound(linked("/A << /Type /Action /S /URI /URI (https://example.com/?a=\\(b\\)) >> /Border [0 0 0]")).bytes)
    let annotation = try #require(plain.annotations(0).first)
    #expect(annotation.contains("/A << /S /URI /URI (https://example.com/?a=\\(b\\)) >>"))
    #expect(annotation.contains("/Border [ 0 0 0 ]"))
  }

  @Test(arguments: ["/Dest [null /Fit]", "/Dest [9 0 R /Fit]", "/Dest [7 /Fit]", "/Dest (gone)", "/A << /S /GoTo >>"])
  func `a link that leads nowhere is told, and leads nowhere in the bound document`(_ link: String) throws {
    let source = linked(link, objects: [9: "<< /Type /Page /MediaBox [0 0 9 9] >>"])
    let findings = try SourcePDF.open(source.bytes, file: "f").findings
    #expect(findings.map(\.rule) == ["pdf-link-broken"] && findings[0].severity == .warning)
    #expect(findings[0].place == Place(file: "f", page: 1, object: 7))
    let annotation = try #require(PlainObjects(try bound(source).bytes).annotations(0).first)
    #expect(!annotation.contains("/Dest") && !annotation.contains("/A "))
  }

  @Test func `comments keep their appearance, their pop-up and their thread`() throws {
    let comments = TinyPDF(
      page: "/Annots [6 0 R 7 0 R 8 0 R << /Subtype /Square /Rect [0 0 9 9] >>]",
      objects: [
        6: "<< /Subtype /Highlight /Rect [0 0 9 9] /Contents (note) /P 3 0 R /Popup 7 0 R /AP << /N 9 0 R >> >>",
        7: "<< /Subtype /Popup /Rect [0 0 9 9] /Parent 6 0 R >>",
        8: "<< /Subtype /Text /Rect [0 0 9 9] /IRT 6 0 R /Popup 10 0 R >>",
        9: TinyPDF.stream("0 g", "/Type /XObject /Subtype /Form /BBox [0 0 9 9]"),
        10: "<< /Subtype /Popup /Rect [0 0 9 9] /Parent 8 0 R >>",
      ])
    let plain = PlainObjects(try bound(TinyPDF(), comments).bytes)
    let annotations = plain.annotations(1)
    #expect(annotations.count == 4)
    #expect(annotations[0].contains("/Contents (note)"))
    #expect(plain.reference("P", of: annotations[0]) == plain.pages[1])
    #expect(plain.object("Popup", of: annotations[0]) == annotations[1])
    #expect(plain.object("Parent", of: annotations[1]) == annotations[0])
    #expect(plain.object("IRT", of: annotations[2]) == annotations[0])
    #expect(plain.object("Parent", of: plain.object("Popup", of: annotations[2])) == annotations[2])
    #expect(plain.object("N", of: annotations[0]).contains("stream\n0 g\nendstream"))
    #expect(annotations[3].contains("/Square"))
  }

  @Test func `a source's outline stands below the source's own entry, open and closed as it was`() throws {
    let outlined = linked(
      "/Dest [6 0 R /Fit]", catalog: "/Outlines 20 0 R",
      objects: [
        20: "<< /First 21 0 R /Last 22 0 R /Count 3 >>",
        21: "<< /Title (Scope) /Parent 20 0 R /Next 22 0 R /First 23 0 R /Last 23 0 R /Count 1 /Dest [3 0 R /Fit] >>",
        22:
          "<< /Title (Law) /Parent 20 0 R /Prev 21 0 R /First 24 0 R /Last 24 0 R /Count -1 /Dest [6 0 R /Fit] /F 2 >>",
        23: "<< /Title (Terms) /Parent 21 0 R /A << /S /GoTo /D [6 0 R /Fit] >> >>",
        24: "<< /Title (Web) /Parent 22 0 R /A << /S /URI /URI (https://example.com) >> /C [1 0 0] >>",
      ])
    let plain = PlainObjects(try bound(TinyPDF(), outlined).bytes)
    #expect(
      plain.outline() == [
        "1. source -> 1", "2. source 3 -> 2", "  Scope 1 -> 2", "    Terms -> 3", "  Law -1 -> 3", "    Web",
      ])
    #expect(plain.object("Outlines", of: plain.catalog).contains("/Count 5"))
    #expect(plain.objects.values.contains { $0.contains("/Title (Law)") && $0.contains("/F 2") })
    #expect(plain.objects.values.contains { $0.contains("/Title (Web)") && $0.contains("/C [ 1 0 0 ]") })
  }

  @Test func `a page label that is no range says nothing`() throws {
    let labels = "/PageLabels << /Nums [0 << /S /r >> 1 42] >>"
    let plain = PlainObjects(try bound(linked("", catalog: labels)).bytes)
    #expect(plain.catalog.contains("/PageLabels << /Nums [ 0 << /P (S1-) /S /r >> ] >>"), "\(plain.catalog)")
  }

  @Test func `page labels keep a source's own numbers behind its prefix`() throws {
    let labelled = linked(
      "/Dest [6 0 R /Fit]", catalog: "/PageLabels << /Nums [0 << /S /r /St 3 >> 1 << /S /D /P (A-) >>] >>")
    let plain = PlainObjects(try bound(TinyPDF(), labelled, TinyPDF()).bytes)
    #expect(
      plain.array("Nums", of: plain.catalog) == """
        0 << /P (S1-) /S /D >> 1 << /P (S2-) /S /r /St 3 >> 2 << /P (S2-A-) /S /D >> 3 << /P (S3-) /S /D >>
        """)
  }
}
