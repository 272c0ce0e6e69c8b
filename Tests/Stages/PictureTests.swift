import JSON
import Sandbox
import Stages
import Testing

struct PictureTests {
  private let order = PictureOrder(documents: [
    .init(kind: .pdf, pages: [0, 1]), .init(kind: .text, encoding: "windows-1252", pages: [0]),
  ])

  private func frame(_ kind: UInt8, _ bytes: [UInt8]) -> WorkerFrame { WorkerFrame(kind: kind, bytes: bytes) }
  private func account(_ text: String) -> WorkerFrame { frame(20, Array(text.utf8)) }

  /// A PNG's beginning with a size in pixels.
  private func png(_ width: UInt8, _ height: UInt16, bytes: Int = 60) -> [UInt8] {
    let start: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
    let size: [UInt8] = [0, 0, 0, width, 0, 0, UInt8(height >> 8), UInt8(height & 0xFF)]
    return start + size + [UInt8](repeating: 0, count: bytes - 24)
  }

  @Test func `an order reads back as it was written`() throws {
    #expect(PictureOrder(order.json) == order)
    #expect(PictureOrder([["kind": "EXE", "pages": []]]) == nil)
  }

  @Test func `a sound answer is taken`() throws {
    let small = png(240, 310)
    let drawn = PictureReply.drawn(
      [account("[3,null]"), frame(21, small), frame(21, []), frame(21, small)], of: order)
    #expect(
      drawn == [
        DrawnDocument(pageCount: 3, pictures: [small, nil]), DrawnDocument(pageCount: nil, pictures: [small]),
      ])
  }

  @Test(arguments: ["no PNG", "wide", "high", "heavy"])
  func `a picture that cannot be one is not taken`(fault: String) throws {
    let pictures = [
      "no PNG": Array("<svg onload=alert(1)>".utf8), "wide": png(241, 310), "high": png(240, 341),
      "heavy": png(240, 310, bytes: 400_001),
    ]
    let picture = try #require(pictures[fault])
    let frames = [account("[3,null]"), frame(21, picture), frame(21, []), frame(21, [])]
    #expect(PictureReply.drawn(frames, of: order) == nil)
  }

  @Test func `an answer with another number of frames or counts is not taken`() throws {
    let none = frame(21, [])
    for frames in [
      [], [account("[3,null]"), none, none], [account("[3]"), none, none, none], [account("{"), none, none, none],
      [none, none, none, none], [account("[3,null]"), none, none, account("[]")],
    ] { #expect(PictureReply.drawn(frames, of: order) == nil) }
  }

  @Test func `a text is drawn from its beginning, in the encoding that the form names`() throws {
    let long = Array(String(repeating: "All rights reserved.\n", count: 20_000).utf8)
    let drawn = PictureOrder.Document(kind: .text, pages: [0]).drawn(long)
    #expect(drawn.pageCount == nil)
    #expect(
      PictureReply.drawn(
        [account("[null]"), frame(21, try #require(drawn.pictures[0]))],
        of: PictureOrder(
          documents: [.init(kind: .text, pages: [0])])) == [drawn])
    let latin = PictureOrder.Document(kind: .text, encoding: "windows-1252", pages: [0]).drawn([0xC4, 0x0A])
    #expect(latin.pictures.first ?? nil != nil)
    #expect(PictureOrder.Document(kind: .pdf, pages: [0]).drawn(Array("%PDF-".utf8)).pictures == [nil])
  }
}
