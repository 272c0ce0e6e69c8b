import Testing
import Typesetting

@Suite struct MeasureTests {
  let body = TextStyle(size: 9)

  @Test func `figures have one width`() {
    #expect(width(of: "1111", style: body) == width(of: "8888", style: body))
    #expect(width(of: "1,111.00", style: body) == width(of: "8,080.96", style: body))
  }

  @Test func `letters of the monospace have one width`() {
    let mono = TextStyle(.mono, size: 10)
    #expect(width(of: "iiii", style: mono) == width(of: "WWWW", style: mono))
    #expect(width(of: "i", style: mono) == 6)
  }

  @Test func `width grows with size, weight and letter spacing`() {
    let natural = width(of: "SELLER", style: body)
    let double = width(of: "SELLER", style: TextStyle(size: 18))
    #expect(abs((double - natural * 2).value) < 0.01)
    #expect(width(of: "SELLER", style: TextStyle(size: 9, weight: .bold)) > natural)
    #expect(width(of: "SELLER", style: TextStyle(size: 9, letterSpacing: 1)) > natural + 4)
    #expect(width(of: "", style: body) == 0)
  }

  @Test func `wraps between words and at line ends`() {
    let lines = wrap("The Product is licensed, not sold.\nAll rights reserved.", style: body, width: 80)
    #expect(lines.count > 2)
    #expect(lines.joined(separator: " ") == "The Product is licensed, not sold. All rights reserved.")
    #expect(lines.contains("All rights") || lines.contains("All rights reserved."))
    for line in lines { #expect(width(of: line, style: body) <= 80) }
  }

  @Test func `an endless word is broken anywhere and loses nothing`() {
    let word = String(repeating: "Donaudampfschifffahrt", count: 300)
    let lines = wrap(word, style: body, width: 200)
    #expect(lines.joined() == word)
    for line in lines { #expect(width(of: line, style: body) <= 200) }
  }

  @Test func `an empty text is one empty line`() {
    #expect(wrap("", style: body, width: 100) == [""])
    #expect(wrap("a\n\nb", style: body, width: 100) == ["a", "", "b"])
  }

  @Test func `finds the size in which a text fits`() throws {
    let name = "Consolidated International Robotics Holdings (Deutschland) GmbH & Co. KG"
    let natural = width(of: name, style: body)
    #expect(fitted(name, style: body, width: natural) == body)
    let smaller = try #require(fitted(name, style: body, width: natural * 0.8))
    #expect(smaller.size < 9 && smaller.size >= 6)
    #expect(width(of: name, style: smaller) <= natural * 0.8)
    #expect(fitted(name, style: body, width: natural * 0.5) == nil)
  }

  @Test func `names the characters that no font can show, once each`() throws {
    let noncharacter = try #require(Unicode.Scalar(0xFFFE as UInt32))
    #expect(missingGlyphs(in: "Acme Robotics, Inc. \u{2212}1", style: body).isEmpty)
    #expect(missingGlyphs(in: "שלום Łódź Ελλάδα", style: body).isEmpty)
    #expect(
      missingGlyphs(in: "a\u{E00B}b\nc\0d\(noncharacter)\u{E00B}", style: body) == ["\u{E00B}", "\0", noncharacter])
  }

  @Test func `lengths are added and scaled`() {
    let inch: Points = 72
    #expect(inch + 9 == 81)
    #expect(inch * 3 == 216)
    #expect(inch / 2 == 36)
    #expect(inch.ratio(to: 36) == 2)
    #expect(-inch < .zero)
  }
}
