/// The page that plain text is set on: US Letter with margins of 0.75 inch.
enum Paper {
  static let left: Points = 54
  static let top: Points = 54
  static let width: Points = 612 - 2 * 54
  static let bottom: Points = 792 - 54
  /// A monospace keeps the columns of plain-text contracts aligned.
  static let family = "DejaVu Sans Mono"
  static let fontSize: Points = 9
  static let lineHeight: Points = 10.5
  static let tabColumns = 8
}
