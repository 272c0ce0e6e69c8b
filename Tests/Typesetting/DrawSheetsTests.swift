import Testing
import Typesetting

@Suite struct DrawSheetsTests {
  let body = TextStyle(size: 9)
  let created = "2026-11-23T14:35:00Z"

  @Test func `a sheet of every item is a page with its fonts inside`() throws {
    let pdf = try draw([everything], title: "New order", created: created)
    #expect(pdf.starts(with: Array("%PDF-1.".utf8)))
    #expect(contains("/Count 1", pdf))
    for font in ["+NotoSans-Regular", "+NotoSans-Bold", "+NotoSansMono-Regular"] { #expect(contains(font, pdf)) }
    #expect(contains("/Title (New order)", pdf))
    #expect(contains("/CreationDate(D:20261123143500)", pdf))
    #expect(!contains("/ModDate", pdf))
  }

  @Test func `each sheet has its own size`() throws {
    let pdf = try draw([.usLetter, .a4], title: "", created: created)
    #expect(contains("/Count 2", pdf))
    #expect(contains("/MediaBox [ 0 0 612 792 ]", pdf))
    #expect(contains("/MediaBox [ 0 0 595.276 841.89 ]", pdf))
  }

  @Test func `the same sheets give the same bytes, others do not`() throws {
    let pdf = try draw([everything], title: "New order", created: created)
    #expect(try draw([everything], title: "New order", created: created) == pdf)
    #expect(try draw([.usLetter], title: "New order", created: created) != pdf)
    #expect(try draw([everything], title: "Correction", created: created) != pdf)
    #expect(try draw([everything], title: "New order", created: "2026-11-23T14:35:01Z") != pdf)
  }

  @Test(arguments: [
    "株式会社", "\0", "a\nb", String(decoding: [0xEF, 0xBF, 0xBE], as: UTF8.self), "👩‍👩‍👧", "\u{202E}abc",
    String(repeating: "m", count: 5000), "",
  ])
  func `a name from outside is drawn whatever it holds`(name: String) throws {
    var sheet = Sheet.usLetter
    sheet.items = [
      .text(name, at: Position(x: 54, y: 72), style: body, maxWidth: 100),
      .paragraph(name, in: Box(x: 54, y: 100, width: 100, height: 20), style: body, lineHeight: 12),
      .rotatedText(name, center: Position(x: 306, y: 396), degrees: 30, style: body),
    ]
    #expect(try draw([sheet], title: name, created: created).count > 400)
  }

  @Test func `text in a box too narrow for a letter is still set`() throws {
    #expect(wrap("abc", style: body, width: 0.5) == ["a", "b", "c"])
  }

  @Test func `versions of libraries and fonts are known`() {
    let versions = typesettingVersions
    for name in ["pango", "cairo", "harfbuzz", "DejaVu Sans Mono", "Noto Sans", "Noto Sans Mono"] {
      #expect(versions[name]?.first?.isNumber == true, "\(name)")
    }
    #expect(typesettingVersions == versions)
  }

  private var everything: Sheet {
    var sheet = Sheet.usLetter
    sheet.items = [
      .rotatedText(
        "PROVISIONAL", center: Position(x: 306, y: 396), degrees: 45,
        style: TextStyle(size: 60, weight: .bold, color: .gray(225))),
      .text("240,000.00", at: Position(x: 558, y: 70), style: body, align: .right),
      .text("agmt-0O1l", at: Position(x: 54, y: 70), style: TextStyle(.mono, size: 9)),
      .rule(from: Position(x: 54, y: 80), to: Position(x: 558, y: 80)),
      .rectangle(Box(x: 54, y: 90, width: 80, height: 16), fill: .gray(240), stroke: .black, cornerRadius: 3),
      .rectangle(Box(x: 54, y: 120, width: 80, height: 16)),
      .paragraph(
        "Book this amount.\nOnce.", in: Box(x: 54, y: 140, width: 100, height: 50), style: body, lineHeight: 12,
        align: .center),
    ]
    return sheet
  }
}
