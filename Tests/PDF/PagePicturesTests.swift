import PDF
import Testing

@Suite struct `Small pictures of pages` {
  private func size(_ png: [UInt8]) -> [Int] {
    [16, 20].map { start in png[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
  }

  @Test(arguments: [("[0 0 612 792]", [240, 311]), ("[0 0 792 612]", [240, 186]), ("[0 0 10 14400]", [1, 340])])
  func `a picture fits into its frame`(box: String, wanted: [Int]) throws {
    let (pageCount, drawn) = try #require(pictures(TinyPDF(page: "/MediaBox \(box)").bytes, pages: [0]))
    let picture = try #require(drawn[0])
    #expect(pageCount == 1)
    #expect(picture.starts(with: [0x89, 0x50, 0x4E, 0x47]) && size(picture) == wanted)
  }

  @Test(arguments: [("0.5 g", 0), ("0 0 1 rg", 2)])
  func `a page without colours has a picture without, and one with colours keeps them`(
    ink: String, wanted: UInt8
  ) throws {
    let page = TinyPDF(objects: [4: TinyPDF.stream("\(ink) 0 0 300 300 re f")])
    let picture = try #require(pictures(page.bytes, pages: [0])?.1[0])
    // Source: PNG (Third Edition), 11.2.1 IHDR: 0 for grays, 2 for red, green and blue.
    #expect(picture[25] == wanted)
  }

  @Test func `a page that is not there has no picture, and bytes that are no PDF have no pages`() {
    #expect(pictures(TinyPDF().bytes, pages: [7, 0, -1])?.1.map { $0 != nil } == [false, true, false])
    #expect(pictures(Array("%PDF-1.7 no".utf8), pages: [0])?.0 == nil)
  }

  private func pictures(_ pdf: [UInt8], pages: [Int]) -> (Int, [[UInt8]?])? {
    pdf.withUnsafeBytes { bytes in
      LookedAtPDF(mapped: bytes).map { looked in
        (looked.pageCount, pages.map { looked.picture($0, width: 240, height: 340) })
      }
    }
  }
}
