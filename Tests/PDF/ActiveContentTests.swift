import Findings
import PDF
import Testing

private let script = "<< /S /JavaScript /JS (app.alert\\(1\\)) >>"
private let file = "<< /Type /Filespec /F (a.exe) /EF << /F 31 0 R >> >>"

/// Scripts, programs and files in every place that takes one.
private let hostile = TinyPDF(
  catalog: """
    /OpenAction \(script) /AA << /WC \(script) >> /AF [\(file)] /Outlines 25 0 R
    /Names << /JavaScript << /Names [(a) \(script)] >> /EmbeddedFiles << /Names [(f) \(file)] >> >>
    /AcroForm << /Fields [30 0 R] /CO [30 0 R] >>
    """,
  page: """
    /AA << /O \(script) >> /AF \(file) /PresSteps << /NA \(script) >> /PieceInfo << /X << /Private \(script) >> >>
    /Annots [20 0 R 21 0 R 22 0 R 23 0 R 24 0 R 27 0 R 28 0 R 30 0 R]
    """,
  objects: [
    20: "<< /Subtype /Link /Rect [0 0 9 9] /A << /S /GoTo /D [3 0 R /Fit] /Next [\(script)] >> >>",
    21: "<< /Subtype /Link /Rect [9 0 19 9] /A << /S /URI /URI (file:///etc/passwd) >> >>",
    22: "<< /Subtype /Text /Rect [20 0 29 9] /AA << /E \(script) >> /A \(script) >>",
    23: "<< /Subtype /FileAttachment /Rect [30 0 39 9] /FS \(file) /AP << /N 29 0 R >> /Contents (seen) >>",
    24: "<< /Subtype /Movie /Rect [40 0 49 9] /Movie << /F (m.avi) >> >>",
    25: "<< /First 26 0 R /Last 26 0 R >>", 26: "<< /Title (t) /A << /S /URI /URI (data:text/html,x) >> >>",
    27: "<< /Subtype /Link /Rect [50 0 59 9] /A << /S /URI /URI (https://example.com) >> /PA \(script) >>",
    28: "<< /Subtype /Stamp /Rect [60 0 69 9] /AP << /N 29 0 R >> /Extra [1 \(script) << /Deep \(script) >>] >>",
    29: TinyPDF.stream("0 0 9 9 re f", "/Subtype /Form /BBox [0 0 9 9] /AF \(file) /Ref << /F (b.pdf) /Page 0 >>"),
    30: """
    << /Subtype /Widget /FT /Tx /T (t) /Rect [70 0 79 9] /P 3 0 R /AP << /N 29 0 R >> /AA << /K \(script) >>
       /A << /S /SubmitForm /F (http://x) >> >>
    """,
    31: TinyPDF.stream("MZ", "/Type /EmbeddedFile"),
  ])

@Suite struct `Active content` {
  @Test func `nothing of it reaches the bound document`() throws {
    let text = String(decoding: try bound(hostile).bytes, as: UTF8.self)
    for trace in [
      "JavaScript", "/JS", "/AA", "/Next [", "Filespec", "EmbeddedFile", "/EF", "/AF", "SubmitForm", "file:", "data:",
      "/Movie",
      "PresSteps", "OpenAction", "MZ", "m.avi", "b.pdf", "/CO",
    ] {
      #expect(!text.contains(trace), "\(trace)")
    }
    #expect(text.contains("https://example.com"))
  }

  @Test func `each removal is a warning with its page and object`() throws {
    let (_, findings) = try SourcePDF.open(hostile.bytes, file: "a.pdf")
    let removals = findings.filter { $0.rule == "pdf-active-content" }
    #expect(removals.allSatisfy { $0.severity == .warning && $0.message.hasSuffix("it is left out") })
    for object in [20, 21, 22, 23, 24, 27, 28, 29, 30] {
      #expect(removals.contains { $0.place.page == 1 && $0.place.object == object }, "\(object)")
    }
    for words in ["when opened", "acts by itself", "runs on opening, \"a\"", "attached file, \"f\"", "associated file"]
    {
      #expect(removals.contains { $0.message.contains(words) }, "\(words)")
    }
    #expect(removals.contains { $0.place.object == 26 && $0.message.contains("data:text/html") })
  }

  @Test func `what was removed is counted`() throws {
    let source = try opened(hostile)
    #expect(source.removed.addressLinks == 1 && source.removed.outlineTargets == 1 && source.removed.annotations == 1)
    let inventory = try bound(hostile).inventory
    #expect(inventory.internalLinks == 1 && inventory.addressLinks == 1 && inventory.annotations == 3)
  }

  @Test func `an attachment that has a picture stays as a picture`() throws {
    let plain = PlainObjects(try bound(hostile).bytes)
    let stamp = try #require(plain.annotations(0).first { $0.contains("/Contents (seen)") })
    #expect(stamp.contains("/Subtype /Stamp") && plain.object("N", of: stamp).contains("0 0 9 9 re f"))
  }

  @Test func `what refers to a removed annotation does not bring it back`() throws {
    let source = TinyPDF(
      catalog: "/MarkInfo << /Marked true >> /StructTreeRoot 20 0 R", page: "/Annots [23 0 R 24 0 R 25 0 R]",
      objects: [
        20: "<< /Type /StructTreeRoot /K 21 0 R /ParentTree << /Nums [0 22 0 R] >> >>",
        21: "<< /Type /StructElem /S /Document /P 20 0 R /K [22 0 R] >>",
        22: "<< /Type /StructElem /S /Annot /P 21 0 R /K [<< /Type /OBJR /Obj 23 0 R /Pg 3 0 R >>] >>",
        23: "<< /Subtype /Movie /Rect [0 0 9 9] /Movie << /F (m.avi) >> /StructParent 0 /Popup 24 0 R >>",
        24: "<< /Subtype /Popup /Rect [0 0 9 9] /Parent 23 0 R >>",
        25: "<< /Subtype /Text /Rect [9 9 19 19] /IRT 23 0 R /Contents (answer) >>",
      ])
    let document = try bound(source)
    #expect(document.inventory.annotations == 1 && document.inventory.structureItems == 0)
    #expect(document.inventory.structureElements == 4)
    let text = String(decoding: document.bytes, as: UTF8.self)
    for trace in ["/Movie", "m.avi", "/Popup", "/IRT", "/OBJR"] { #expect(!text.contains(trace), "\(trace)") }
    #expect(text.contains("(answer)"))
  }

  @Test func `where that is asked for, the file is refused`() throws {
    let (source, findings) = try SourcePDF.open(hostile.bytes, file: "a.pdf", activeContent: .refuse)
    #expect(source == nil)
    #expect(findings.filter { $0.rule == "pdf-active-content" }.allSatisfy { $0.severity == .error })
  }

  @Test func `fonts and pictures may be called AA, AF and Ref`() throws {
    let names = TinyPDF(objects: [
      3: """
      << /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R
         /Resources << /Font << /F1 5 0 R /AA 5 0 R /AF 5 0 R /Ref 5 0 R /EF 5 0 R >> >> >>
      """
    ])
    #expect(try brokenRules(names) == [])
    let text = String(decoding: try bound(names).bytes, as: UTF8.self)
    for name in ["/AA", "/AF", "/Ref", "/EF"] { #expect(text.contains(name)) }
  }

  @Test func `more removals than a person reads are counted`() throws {
    let numbers = 40..<400
    var objects: [Int: String] = [:]
    for number in numbers { objects[number] = "<< /Subtype /Link /Rect [0 0 9 9] /A \(script) >>" }
    let list = numbers.map { "\($0) 0 R" }.joined(separator: " ")
    let findings = try SourcePDF.open(TinyPDF(page: "/Annots [\(list)]", objects: objects).bytes, file: "a").findings
    #expect(findings.count == 201)
    #expect(findings.contains { $0.message == "160 more of this kind" })
  }
}
