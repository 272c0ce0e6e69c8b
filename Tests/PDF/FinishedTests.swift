import PDF
import Testing

@Suite struct `Finishing a drawn PDF` {
  private let drawn = TinyPDF(trailer: "/Info << /Producer (cairo 1.16.0) /CreationDate (D:20260101000000Z) >>")

  @Test func `title and language are ours, and dates are gone`() throws {
    let plain = PlainObjects(try finished(drawn.bytes, title: "Sources", language: "en-GB"))
    #expect(plain.object("Info", of: plain.trailer) == "<< /Producer (Bindery) /Title (Sources) >>")
    #expect(plain.catalog.contains("/Lang (en-GB)") && plain.catalog.contains("/DisplayDocTitle true"))
  }

  @Test func `drawings that differ in their dates alone give the same bytes`() throws {
    let later = TinyPDF(trailer: "/Info << /Producer (cairo 1.16.0) /CreationDate (D:20270101000000Z) >>")
    #expect(try finished(drawn.bytes, title: "t", language: "en") == finished(later.bytes, title: "t", language: "en"))
  }

  @Test func `the result opens as a source`() throws {
    let bytes = try finished(drawn.bytes, title: "Sources", language: "en")
    let (source, findings) = try SourcePDF.open(bytes, file: "a.pdf")
    #expect(findings == [])
    #expect(source?.title == "Sources")
  }

  @Test func `a drawing that can't be read is our fault, not a finding`() {
    #expect(throws: PDFError.self) { try finished(Array("%PDF-1.7\nnothing".utf8), title: "t", language: "en") }
  }
}
