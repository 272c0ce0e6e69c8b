import Testing

@testable import PDF

@Suite struct `Reading a bound document back` {
  @Test func `what was bound passes`() throws {
    #expect(throws: Never.self) { try check(replacing: "(One.)", by: "(One.)") }
  }

  @Test func `one changed byte of a page's content is seen`() throws {
    let fault = #expect(throws: PDFError.self) { try check(replacing: "(One.)", by: "(One!)") }
    #expect(fault.map(String.init(describing:))?.contains("content differs") == true)
  }

  @Test func `content that is encoded in another way passes if it says the same`() throws {
    #expect(throws: Never.self) { try check(replacing: "30 20 67>", by: "3020 67 >") }
    #expect(throws: PDFError.self) { try check(replacing: "30 20 67>", by: "31 20 67>") }
  }

  @Test func `a stream that says that it is encoded in another way is read again`() throws {
    #expect(throws: PDFError.self) { try check(replacing: "/ASCIIHexDecode", by: "/ASCIIHexDecoXe") }
  }

  /// Binds two sources, changes what was bound, and reads it back.
  private func check(replacing old: String, by new: String) throws {
    let sources = try [
      opened(TinyPDF(text: "One.")),
      opened(TinyPDF(objects: [4: TinyPDF.stream("30 20 67>", "/Filter /ASCIIHexDecode")])),
    ]
    let parts = sources.map { BindingPart(source: $0, outlineTitle: "a", labelPrefix: "") }
    let document = try #require(bind(parts, title: "t", language: "en", file: "f").document)
    var changed = document.bytes
    let place = try #require(changed.firstRange(of: Array(old.utf8)))
    changed.replaceSubrange(place, with: Array(new.utf8))
    try #require(changed.count == document.bytes.count)
    _ = try SelfCheck(sources: sources).check(PDFBytes(changed), hashes: document.parts.flatMap(\.pageHashes))
  }
}
