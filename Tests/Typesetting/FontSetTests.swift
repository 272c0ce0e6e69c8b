import CPangoCairo
import Testing

@testable import Typesetting

/// Text in Latin letters is set with few fonts; nothing of that may be seen.
struct FontSetTests {
  private static let characters = latinCharacters.flatMap { $0 }.compactMap(Unicode.Scalar.init)

  @Test(arguments: ["Noto Sans", "Noto Sans Mono", "DejaVu Sans Mono"], [false, true])
  func `each font of Latin text has every character of it`(family: String, isBold: Bool) throws {
    let layout = Layout(.latin)
    let font = try layout.font(family: family, size: 10, weight: isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    let missing = Self.characters.filter { $0.value >= 0x20 && font.glyph(for: $0) == nil }
    #expect(missing.isEmpty, "\(missing)")
  }

  @Test func `one character that they lack takes all fonts`() {
    #expect(FontSet(for: "Terms (“Terms”), 3 × 5 € – fin naïve Łódź\n\t") == .latin)
    for text in ["Условия", "条款", "e\u{301}", "\u{AD}", "\u{1}", "\u{200B}", "→"] {
      #expect(FontSet(for: "Terms " + text) == .all, "\(text)")
    }
    #expect(FontSet(for: ["Terms", "条款"]) == .all)
  }

  @Test func `lines have the same widths and breaks with few fonts as with all`() throws {
    let text = String(String.UnicodeScalarView(Self.characters.filter { $0.value >= 0x20 }))
    for style in [TextStyle(size: 9), TextStyle(size: 11, weight: .bold), TextStyle(.mono, size: 8)] {
      let lines = [FontSet.latin, .all].map { fonts in
        let layout = Layout(fonts)
        layout.setStyle(style)
        layout.setWidth(300)
        layout.setText(text)
        return layout.lines.map { "\($0.bytes)" }
      }
      let widths = [FontSet.latin, .all].map { fonts in
        let layout = Layout(fonts)
        layout.setStyle(style)
        layout.setSingleLine(text)
        return layout.width
      }
      #expect(lines[0] == lines[1] && widths[0] == widths[1] && lines[0].count > 5)
    }
  }
}
