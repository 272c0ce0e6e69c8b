/// A font in which the value of a field can be written: how each character is coded, and how wide it is.
///
/// Only fonts of which that is certain: Helvetica and Courier, which every reader has, and embedded fonts that say what their
/// glyphs mean.
struct FieldFont {
  /// A character's code in a shown string, and its width in thousandths of the font size.
  typealias Glyph = (code: [UInt8], width: Double)

  private enum Coding {
    case latin(widths: [Double], hasAccents: Bool)
    case glyphs(codes: [UInt32: UInt16], widths: [Int: Double], width: Double)
  }

  private let coding: Coding

  /// Nil for a font that is not certain.
  init?(_ value: PDFValue?, in document: QPDFDocument) {
    guard let font = document.resolve(value).entries else { return nil }
    switch document.resolve(font["Subtype"]).name {
    case "Type1":
      guard let widths = Self.standardWidths(font, document) else { return nil }
      coding = .latin(widths: widths, hasAccents: document.resolve(font["Encoding"]).name == "WinAnsiEncoding")
    case "Type0":
      guard document.resolve(font["Encoding"]).name == "Identity-H", let stream = font["ToUnicode"]?.reference,
        let kin = document.resolve(document.resolve(font["DescendantFonts"]).elements?.first).entries
      else { return nil }
      let codes = CharacterMap(document.unpackedBytes(of: stream, most: 1 << 20)).codes
      coding = .glyphs(
        codes: codes, widths: Self.glyphWidths(kin["W"], document), width: document.resolve(kin["DW"]).double ?? 1_000)
    default: return nil
    }
  }

  /// Nil for a character that the font may not have.
  func glyph(for character: Unicode.Scalar) -> Glyph? {
    switch coding {
    case .latin(let widths, let hasAccents):
      guard let code = UInt8(exactly: character.value) else { return nil }
      switch code {
      // Encodings differ in the quotes.
      case 0x27, 0x60: return nil
      case 0x20...0x7E: return ([code], widths[Int(code) - 0x20])
      case 0xC0...0xFF where hasAccents: return ([code], widths[Int(code) - 0xC0 + 95])
      default: return nil
      }
    case .glyphs(let codes, let widths, let width):
      guard let code = codes[character.value] else { return nil }
      return ([UInt8(code >> 8), UInt8(code & 0xFF)], widths[Int(code)] ?? width)
    }
  }

  private static func standardWidths(_ font: [String: PDFValue], _ document: QPDFDocument) -> [Double]? {
    guard font["FontDescriptor"] == nil else { return nil }
    switch document.resolve(font["BaseFont"]).name {
    case "Helvetica": return helveticaWidths
    case "Courier": return Array(repeating: 600, count: 95 + 64)
    default: return nil
    }
  }

  /// Source: ISO 32000-2, 9.7.4.3.
  private static func glyphWidths(_ value: PDFValue?, _ document: QPDFDocument) -> [Int: Double] {
    let list = (document.resolve(value).elements ?? []).map { document.resolve($0) }
    var widths: [Int: Double] = [:]
    var at = 0
    while at + 1 < list.count, let first = list[at].int {
      if let several = list[at + 1].elements {
        for (index, width) in several.prefix(1 << 16).enumerated() {
          widths[first + index] = document.resolve(width).double
        }
        at += 2
      } else {
        guard at + 2 < list.count, let last = list[at + 1].int, first <= last, last < 1 << 16 else { return widths }
        for code in first...last { widths[code] = list[at + 2].double }
        at += 3
      }
    }
    return widths
  }

  /// Of U+0020 to U+007E, then U+00C0 to U+00FF. Source: Adobe's font metrics of the standard 14 fonts, Helvetica.afm.
  private static let helveticaWidths: [Double] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
    556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
    260, 334, 584,
    667, 667, 667, 667, 667, 667, 1000, 722, 667, 667, 667, 667, 278, 278, 278, 278, 722, 722, 778, 778, 778, 778, 778,
    584, 778, 722, 722, 722, 722, 667, 667, 611, 556, 556, 556, 556, 556, 556, 889, 500, 556, 556, 556, 556, 278, 278,
    278, 278, 556, 556, 556, 556, 556, 556, 556, 584, 611, 556, 556, 556, 556, 500, 556, 500,
  ]
}
