/// A page drawn from items, for the documents that Bindery writes itself.
///
/// Positions count from the top left corner, x to the right and y downwards. Items are painted in their order, which is
/// also the order in which a reader's text extraction finds them.
package struct Sheet: Sendable, Equatable {
  package var width: Points
  package var height: Points
  package var items: [Item]

  package init(width: Points, height: Points, items: [Item] = []) {
    self.width = width
    self.height = height
    self.items = items
  }

  /// An empty sheet of US Letter, 8.5 x 11 inches.
  package static var usLetter: Sheet { Sheet(width: 612, height: 792) }

  /// An empty sheet of ISO A4, 210 x 297 mm.
  package static var a4: Sheet { Sheet(width: 595.276, height: 841.89) }
}

/// A point of a sheet, from its top left corner.
package struct Position: Sendable, Hashable {
  package var x: Points
  package var y: Points

  package init(x: Points, y: Points) {
    self.x = x
    self.y = y
  }
}

/// An upright rectangle of a sheet.
package struct Box: Sendable, Hashable {
  package var x: Points
  package var y: Points
  package var width: Points
  package var height: Points

  package init(x: Points, y: Points, width: Points, height: Points) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }
}

/// One thing painted on a sheet.
package enum Item: Sendable, Equatable {
  /// One line of text; `at` is on its base line, at its left end, middle or right end as `align` says.
  ///
  /// A line wider than `maxWidth` is set in a smaller size until it fits, however small, and never cut; where it may
  /// be long, ask ``fitted(_:style:width:smallest:)`` first and wrap it.
  case text(String, at: Position, style: TextStyle, align: Alignment = .left, maxWidth: Points? = nil)
  /// Text wrapped to the box's width, as ``wrap(_:style:width:)`` tells its lines; the first base line lies one text
  /// size below the box's top, each further one a `lineHeight` lower.
  ///
  /// Nothing is cut: text longer than the box runs on below it, so measure first.
  case paragraph(String, in: Box, style: TextStyle, lineHeight: Points, align: Alignment = .left)
  case rule(from: Position, to: Position, width: Points = 0.5, color: Color = .black)
  /// A filled or outlined rectangle, or both.
  case rectangle(Box, fill: Color? = nil, stroke: Color? = nil, strokeWidth: Points = 0.5, cornerRadius: Points = 0)
  /// One line of text turned counter-clockwise about its middle, for a mark behind the page's text.
  case rotatedText(String, center: Position, degrees: Int, style: TextStyle)
}

extension Item {
  /// What is to be read there.
  var text: String? {
    switch self {
    case .text(let text, _, _, _, _), .paragraph(let text, _, _, _, _), .rotatedText(let text, _, _, _): text
    case .rule, .rectangle: nil
    }
  }
}

/// The end of a line, or of a paragraph's lines, that is held fast.
package enum Alignment: Sendable, Hashable {
  case left, center, right
}

/// A colour of the screen; equal parts are written as grey to the PDF.
package struct Color: Sendable, Hashable {
  package var red: UInt8
  package var green: UInt8
  package var blue: UInt8

  package init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  package static let black = Color.gray(0)
  package static let white = Color.gray(255)

  /// A grey from 0 (black) to 255 (white).
  package static func gray(_ level: UInt8) -> Color { Color(red: level, green: level, blue: level) }
}
