import Testing
import Typesetting

@Suite struct HostileTextTests {
  @Test func `characters without a glyph are told by line and column`() throws {
    let result = try typeset("fine\r\nsecond \u{E00B}\rthird\n\tשלום \u{0378}\u{1}")
    #expect(
      result.unprintable == [
        UnprintableCharacter(scalar: "\u{E00B}", line: 2, column: 8),
        UnprintableCharacter(scalar: "\u{0378}", line: 4, column: 7),
        UnprintableCharacter(scalar: "\u{1}", line: 4, column: 8),
      ])
    #expect(result.unprintableCount == 3)
  }

  @Test func `a line goes on behind a form feed, a next line and a separator`() throws {
    let result = try typeset("a\u{0C}b\u{85}c\u{2028}\u{E00B}")
    #expect(result.unprintable == [UnprintableCharacter(scalar: "\u{E00B}", line: 1, column: 7)])
  }

  @Test func `NUL and noncharacters are reported where they stand`() throws {
    let values: [UInt32] = [0, 0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF]
    let scalars = values.compactMap { Unicode.Scalar($0) }
    let text = scalars.map { "a\($0)b" }.joined(separator: "\n")
    let result = try typeset(text)
    #expect(
      result.unprintable
        == scalars.enumerated().map { UnprintableCharacter(scalar: $1, line: $0 + 1, column: 2) })
  }

  @Test func `only the first twenty are listed, all are counted`() throws {
    let result = try typeset(String(repeating: "\u{E00B}", count: 5000))
    #expect(result.unprintable.count == 20)
    #expect(result.unprintable.last?.column == 20)
    #expect(result.unprintableCount == 5000)
  }

  @Test func `200,000 letters without a space fill 34 pages`() throws {
    #expect(try typeset(String(repeating: "a", count: 200_000)).pageCount == 34)
  }

  @Test(arguments: ["本製品の使用許諾", "اتفاقية", "הסכם", "ข้อตกลงอนุญาต", "e\u{301}\u{302}"])
  func `four times as many letters without a space fill four times as many pages`(word: String) throws {
    // A layout of 80,000 letters at once would take Pango many seconds.
    let (few, many) = try (typeset(letters(20_000, word)), typeset(letters(80_000, word)))
    #expect((-4...4).contains(many.pageCount - 4 * few.pageCount), "\(few.pageCount), \(many.pageCount)")
    #expect(few.unprintableCount == 0 && many.unprintableCount == 0)
  }

  private func letters(_ count: Int, _ word: String) -> String {
    String(repeating: word, count: count / word.unicodeScalars.count)
  }

  @Test func `a long line that needs shaping is wrapped seamlessly`() throws {
    let line = String(repeating: "שלום ", count: 2000)
    let pages = try typeset(line).pageCount
    #expect((2...3).contains(pages))
  }

  @Test func `100,000 line ends are blank pages, quickly`() throws {
    let result = try typeset("x" + String(repeating: "\n", count: 100_000) + "y")
    #expect(result.pageCount == 1539)
  }

  @Test(arguments: ["e\u{301}", "\u{200B}", "\u{202E}", "\u{FE0F}", "👩‍👩‍👧", "\u{AD}", "\t", "ก็"])
  func `thousands of one odd character do no harm`(character: String) throws {
    #expect(try typeset("x" + String(repeating: character, count: 3000) + "x").pageCount >= 1)
  }
}
