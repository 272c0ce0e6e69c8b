import Findings
import PDF
import Testing

@Suite struct `Hostile PDFs` {
  @Test func `a page tree in a circle is damage`() throws {
    let circle = TinyPDF(objects: [
      2: "<< /Type /Pages /Kids [6 0 R] /Count 1 >>", 6: "<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 1 >>",
    ])
    #expect(try brokenRules(circle) == ["pdf-damaged"])
  }

  @Test func `a page tree of twenty thousand levels is refused before anyone recurses into it`() throws {
    let levels = 20_000
    var objects = [2: "<< /Type /Pages /Kids [10 0 R] /Count 1 >>"]
    for number in 10..<10 + levels { objects[number] = "<< /Type /Pages /Kids [\(number + 1) 0 R] /Count 1 >>" }
    #expect(try brokenRules(TinyPDF(objects: objects)) == ["pdf-too-deep"])
  }

  @Test func `a page tree that folds out to a million pages is refused`() throws {
    var objects = [2: "<< /Type /Pages /Kids [10 0 R 10 0 R] /Count 1048576 >>"]
    for number in 10..<29 {
      objects[number] = "<< /Type /Pages /Kids [\(number + 1) 0 R \(number + 1) 0 R] /Count 2 >>"
    }
    objects[29] = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>"
    #expect(try brokenRules(TinyPDF(objects: objects)) == ["pdf-damaged"])
  }

  @Test func `resources that lead on for twenty thousand objects are refused`() throws {
    var objects = [5: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Next 10 0 R >>"]
    for number in 10..<20_010 { objects[number] = "<< /Next \(number + 1) 0 R >>" }
    #expect(try brokenRules(TinyPDF(objects: objects)) == ["pdf-too-deep"])
  }

  @Test func `comments that answer each other for twenty thousand objects are refused`() throws {
    var objects = [6: "<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /IRT 10 0 R >>"]
    for number in 10..<20_010 { objects[number] = "<< /Type /Annot /Subtype /Text /IRT \(number + 1) 0 R >>" }
    #expect(try brokenRules(TinyPDF(page: "/Annots [6 0 R]", objects: objects)) == ["pdf-too-deep"])
  }

  @Test func `arrays in arrays are refused`() throws {
    let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    #expect(try brokenRules(TinyPDF(page: "/Deep \(deep)")).contains("pdf-damaged"))
  }

  @Test func `an outline in a circle is damage, one too deep is refused`() throws {
    let root = [6: "<< /First 7 0 R /Last 7 0 R >>"]
    let circle = root.merging([7: "<< /Title (a) /Next 8 0 R >>", 8: "<< /Title (b) /Next 7 0 R >>"]) { $1 }
    #expect(try brokenRules(TinyPDF(catalog: "/Outlines 6 0 R", objects: circle)) == ["pdf-damaged"])
    var deep = root
    for number in 7..<5_000 { deep[number] = "<< /Title (a) /First \(number + 1) 0 R >>" }
    #expect(try brokenRules(TinyPDF(catalog: "/Outlines 6 0 R", objects: deep)) == ["pdf-too-deep"])
  }

  @Test func `fields that hang below each other twice are refused before anyone goes all the ways`() throws {
    var objects = [40: "<< /Subtype /Widget /FT /Tx /T (leaf) /Rect [0 0 9 9] /Parent 39 0 R >>"]
    for number in 10..<40 {
      objects[number] = "<< /Kids [\(number + 1) 0 R \(number + 1) 0 R] /Parent \(number - 1) 0 R >>"
    }
    let pdf = TinyPDF(catalog: "/AcroForm << /Fields [10 0 R] /NeedAppearances true >>", objects: objects)
    #expect(try SourcePDF.open(pdf.bytes, file: "a").findings.map(\.rule) == ["pdf-too-deep"])
  }

  @Test func `a name tree and a page label tree in a circle are damage`() throws {
    let circle = [6: "<< /Kids [6 0 R] >>"]
    #expect(try brokenRules(TinyPDF(catalog: "/Names << /Dests 6 0 R >>", objects: circle)) == ["pdf-damaged"])
    #expect(try brokenRules(TinyPDF(catalog: "/PageLabels 6 0 R", objects: circle)) == ["pdf-damaged"])
  }

  @Test func `every cut of a file is refused without a crash`() throws {
    let whole = TinyPDF(catalog: "/Outlines 6 0 R", objects: [6: "<< >>"]).bytes
    for length in 0..<whole.count - 1 {
      #expect(try !brokenRules(Array(whole.prefix(length))).isEmpty, "\(length) bytes")
    }
  }

  @Test(arguments: [
    (ReaderAccount(pageSizes: [PageSize(width: 612, height: 792)], hasJavaScript: false), []),
    (ReaderAccount(pageSizes: [], hasJavaScript: false), ["pdf-readers-disagree"]),
    (ReaderAccount(pageSizes: [PageSize(width: 612, height: 791)], hasJavaScript: false), ["pdf-readers-disagree"]),
    (ReaderAccount(pageSizes: [PageSize(width: 612, height: 792)], hasJavaScript: true), ["pdf-active-content"]),
  ]) func `what somebody else has seen in Poppler is judged as if it were seen here`(
    _ told: ReaderAccount, _ rules: [String]
  ) throws {
    let findings = try TinyPDF().bytes.withUnsafeBytes { bytes in
      try SourcePDF.open(mapped: bytes, file: "a", activeContent: .strip, signatures: .refuse) { told }.findings
    }
    #expect(findings.map(\.rule) == rules)
    let seen = TinyPDF().bytes.withUnsafeBytes { LookedAtPDF(mapped: $0)?.account }
    #expect((seen == told) == rules.isEmpty)
  }

  @Test func `of a thousand complaints those are told that a person reads`() throws {
    let numbers = 10..<1_010
    func annotated(_ entries: (Int) -> String) -> TinyPDF {
      let objects = numbers.map { ($0, "<< /Type /Annot /Rect [0 0 9 9] \(entries($0)) >>") }
      let list = numbers.map { "\($0) 0 R" }.joined(separator: " ")
      return TinyPDF(page: "/Annots [\(list)]", objects: Dictionary(uniqueKeysWithValues: objects))
    }
    #expect(try brokenRules(annotated { "/Subtype /Kind\($0)" }).count == 20)
    let warnings = try SourcePDF.open(annotated { "/Subtype /Link /Dest (d\($0))" }.bytes, file: "a").findings
    #expect(warnings.count == 201 && warnings.contains { $0.message == "800 more of this kind" })
  }
}

@Suite struct `Content that unpacks to more than a machine holds` {
  /// Packed runs that unpack to `count` times 128 bytes, without any tool: RunLengthDecode repeats one byte 128 times.
  private func runs(_ count: Int) -> String { String(repeating: "81 20 ", count: count) + "80>" }

  @Test func `content in several wrappings is bounded by what they allow`() throws {
    let small = TinyPDF(objects: [4: TinyPDF.stream(runs(1_000), "/Filter [/ASCIIHexDecode /RunLengthDecode]")])
    #expect(try brokenRules(small) == [])
    let filters = "/Filter [/ASCIIHexDecode /RunLengthDecode /RunLengthDecode /RunLengthDecode]"
    let large = TinyPDF(objects: [4: TinyPDF.stream(runs(1_000), filters)])
    #expect(try brokenRules(large) == ["pdf-content-too-large"])
  }

  @Test func `many pages that share a large content are bounded together`() throws {
    let numbers = 10..<410
    var objects = [
      2: "<< /Type /Pages /Kids [\(numbers.map { "\($0) 0 R" }.joined(separator: " "))] /Count 400 >>",
      4: TinyPDF.stream(runs(16_000), "/Filter [/ASCIIHexDecode /RunLengthDecode]"),
    ]
    for number in numbers { objects[number] = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>" }
    #expect(try brokenRules(TinyPDF(objects: objects)) == ["pdf-content-too-large"])
  }
}
