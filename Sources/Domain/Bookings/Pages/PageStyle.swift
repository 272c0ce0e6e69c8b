internal import Typesetting

/// Sizes of a booking's page: US Letter, margins of 0.75 inch at the sides, everything on a grid of 4 points.
enum PageSize {
  static let width: Points = 612
  static let height: Points = 792
  static let margin: Points = 54
  /// Between the margins.
  static let measure: Points = 504
  static let top: Points = 36
  /// Where the body ends and the footer starts.
  static let bottom: Points = 744
  static let gutter: Points = 12
  /// One of three columns.
  static let third: Points = 160
  /// Between two columns of figures.
  static let wideGutter: Points = 24
  /// One of two columns.
  static let half: Points = 240
}

/// The few styles of the page: one typeface, two weights, three greys that survive a copier.
extension TextStyle {
  static let documentWord = TextStyle(size: 16, weight: .bold, letterSpacing: 0.4)
  static let wordmark = TextStyle(size: 14, weight: .bold)
  static let amount = TextStyle(size: 20, weight: .bold)
  static let answer = TextStyle(size: 12)
  static let total = TextStyle(size: 12, weight: .bold)
  static let name = TextStyle(size: 9.5, weight: .bold)
  static let body = TextStyle(size: 9)
  static let bodyBold = TextStyle(size: 9, weight: .bold)
  static let small = TextStyle(size: 8)
  static let smallBold = TextStyle(size: 8, weight: .bold)
  static let note = TextStyle(size: 7.5, color: .middle)
  static let label = TextStyle(size: 6.5, weight: .bold, color: .middle, letterSpacing: 0.5)
  static let identifier = TextStyle(.mono, size: 8)
  static let identifierBold = TextStyle(.mono, size: 9, weight: .bold)
  static let digest = TextStyle(.mono, size: 6.25)
  static let badge = TextStyle(size: 6, weight: .bold, letterSpacing: 0.4)

  func colored(_ color: Color) -> TextStyle {
    var style = self
    style.color = color
    return style
  }
}

extension Color {
  /// For labels and notes.
  static let middle = Color.gray(88)
  /// For thin lines.
  static let line = Color.gray(176)
  /// Behind the strip of ids.
  static let tint = Color.gray(242)
  /// The mark behind the text of what must not be booked.
  static let mark = Color.gray(228)
}
