/// Background and border of a field that brings no picture of its own, drawn as Poppler draws them.
///
/// Source: ISO 32000-2, 12.5.6.19; AnnotAppearanceBuilder::drawFieldBorder of Poppler.
struct FieldFrame {
  /// The operators; empty where nothing is drawn.
  let source: String
  /// The border's width, in points.
  let border: Double

  /// Nil for a frame that is more than a plain one: turned, dashed, bevelled, with a caption.
  init?(document: QPDFDocument, entries: [String: PDFValue], width: Double, height: Double) {
    let look = document.resolve(entries["MK"]).entries ?? [:]
    let style = document.resolve(entries["BS"]).entries
    guard ["CA", "I", "RI", "IX"].allSatisfy({ document.resolve(look[$0]).isNull }),
      (document.resolve(look["R"]).int ?? 0).isMultiple(of: 360),
      ["S", nil].contains(document.resolve(style?["S"]).name)
    else { return nil }
    let array = (document.resolve(entries["Border"]).elements ?? []).map { document.resolve($0).double }
    let hasBorder = style != nil || array.count == 3
    let line = style.map { document.resolve($0["W"]).double ?? 1 } ?? (array.count == 3 ? array[2] : nil) ?? 0
    guard array.count <= 3, line >= 0, line < min(width, height) / 2 else { return nil }
    border = line
    var source = ""
    let colors = ["BG", "BC"].map { key in
      (document.resolve(look[key]).elements ?? []).compactMap { document.resolve($0).double }
    }
    if let operation = Self.color(colors[0], isFill: true) {
      source += "\(operation)\n0 0 \(two(width)) \(two(height)) re f\n"
    }
    if hasBorder, line > 0, let operation = Self.color(colors[1].isEmpty ? colors[0] : colors[1], isFill: false) {
      let (half, inner) = (two(0.5 * line), (two(width - line), two(height - line)))
      source += "\(two(line)) w\n\(operation)\n\(half) \(half) \(inner.0) \(inner.1) re s\n"
      source += "\(two(line)) \(two(line)) \(two(width - 2 * line)) \(two(height - 2 * line)) re W n\n"
    }
    self.source = source
  }

  private static func color(_ numbers: [Double], isFill: Bool) -> String? {
    let operators = isFill ? [1: "g", 3: "rg", 4: "k"] : [1: "G", 3: "RG", 4: "K"]
    return operators[numbers.count].map { numbers.map { "\($0)" }.joined(separator: " ") + " " + $0 }
  }
}

/// A number with two digits behind the point.
func two(_ number: Double) -> String {
  let hundredths = Int((abs(number) * 100).rounded())
  let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
  return "\(number < 0 && hundredths > 0 ? "-" : "")\(whole).\(rest < 10 ? "0" : "")\(rest)"
}
