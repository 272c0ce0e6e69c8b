/// Draws the value of a text or combo field that brings no picture of its own, where there is only one way to show it.
///
/// It is set in the field's own font, size and colour, as Poppler sets it; and because Poppler shows the source's field in that
/// way, too, the comparison of pages proves that nothing looks different. What would be cut off, wrapped or replaced is not
/// drawn: such a field is refused. Source: ISO 32000-2, 12.7.4.3; AnnotAppearanceBuilder::drawText of Poppler.
struct FieldPicture {
  private static let plainOperators: Set<String> = ["g", "rg", "k", "gs", "Tf"]

  let document: QPDFDocument
  let tree: FieldTree
  /// The widget's.
  let entries: [String: PDFValue]
  /// The form's.
  let form: [String: PDFValue]

  private struct Style {
    var source: String
    var font: String
    var size: Double
  }

  private typealias Line = (codes: [UInt8], width: Double)

  /// The drawing's operators in a box from 0, 0; nil where there is more than one way to draw it.
  func content(width: Double, height: Double) -> [UInt8]? {
    guard let frame = FieldFrame(document: document, entries: entries, width: width, height: height),
      let text = shownText
    else { return nil }
    if text.isEmpty { return Array(frame.source.utf8) }
    guard inheritedFromForm("Q").int ?? 0 == 0, let style = style(), let lines = lines(of: text, style) else {
      return nil
    }
    // Room for what hangs below the last line.
    let needed = (isMultiline ? 3 : 0) + (Double(lines.count) + 0.2) * style.size
    guard needed <= height, lines.allSatisfy({ $0.width <= width - 2 * frame.border - 4 }) else { return nil }
    let left = frame.border + 2
    let start =
      isMultiline
      ? (left, height - 3 - style.size) : (left, 0.5 * height - 0.4 * style.size)
    return Array("\(frame.source)/Tx BMC\nq\nBT\n\(style.source)\n".utf8) + shown(lines, from: start, style)
      + Array("ET\nQ\nEMC\n".utf8)
  }

  /// The text line by line; nil where the font may lack a character, or a line end has no meaning.
  private func lines(of text: String, _ style: Style) -> [Line]? {
    guard let font = FieldFont(fonts[style.font], in: document) else { return nil }
    var lines: [Line] = []
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let glyphs = line.unicodeScalars.compactMap { font.glyph(for: $0) }
      guard glyphs.count == line.unicodeScalars.count else { return nil }
      lines.append((glyphs.flatMap(\.code), glyphs.reduce(0) { $0 + $1.width } / 1_000 * style.size))
    }
    return isMultiline || lines.count == 1 ? lines : nil
  }

  private func shown(_ lines: [Line], from start: (x: Double, y: Double), _ style: Style) -> [UInt8] {
    var source = "1 0 0 1 \(two(start.x)) \(two(start.y)) Tm\n"
    for (index, line) in lines.enumerated() {
      if index > 0 { source += "0.00 \(two(-style.size)) Td\n" }
      source += "<\(line.codes.map { hexadecimalPair($0) }.joined())> Tj\n"
    }
    return Array(source.utf8)
  }

  private var isMultiline: Bool {
    tree.inherited("FT", of: entries).name == "Tx" && (tree.inherited("Ff", of: entries).int ?? 0) & 1 << 12 != 0
  }

  private var fonts: [String: PDFValue] {
    document.resolve(document.resolve(form["DR"]).entries?["Font"]).entries ?? [:]
  }

  private func inheritedFromForm(_ key: String) -> PDFValue {
    let own = tree.inherited(key, of: entries)
    return own.isNull ? document.resolve(form[key]) : own
  }

  /// What the field says; nil for kinds of fields that show it in a way of their own: passwords, combs, rich text, lists.
  var shownText: String? {
    let flags = tree.inherited("Ff", of: entries).int ?? 0
    let value = tree.inherited("V", of: entries)
    guard value.isNull || value.bytes != nil else { return nil }
    let text = document.text(value.bytes ?? [])
    switch tree.inherited("FT", of: entries).name {
    case "Tx":
      return flags & (1 << 13 | 1 << 20 | 1 << 24 | 1 << 25) == 0 && document.resolve(entries["RV"]).isNull ? text : nil
    case "Ch": return flags & 1 << 17 != 0 ? optionName(text) : nil
    default: return nil
    }
  }

  /// What a combo field shows for the value that it exports.
  private func optionName(_ value: String) -> String {
    for option in tree.inherited("Opt", of: entries).elements ?? [] {
      guard let pair = document.resolve(option).elements, pair.count == 2 else { continue }
      let words = pair.map { document.text(document.resolve($0).bytes ?? []) }
      if words[0] == value { return words[1] }
    }
    return value
  }

  /// The default appearance, where it does nothing but choose font and colour.
  private func style() -> Style? {
    guard let bytes = inheritedFromForm("DA").bytes, bytes.allSatisfy({ (0x20...0x7E).contains($0) }) else {
      return nil
    }
    let words = String(decoding: bytes, as: UTF8.self).split(separator: " ").map(String.init)
    guard let at = words.lastIndex(of: "Tf"), at >= 2, words[at - 2].hasPrefix("/"), let size = Double(words[at - 1]),
      size > 0,
      words.allSatisfy({ $0.hasPrefix("/") || Double($0) != nil || Self.plainOperators.contains($0) })
    else { return nil }
    return Style(source: words.joined(separator: " "), font: String(words[at - 2].dropFirst()), size: size)
  }
}
