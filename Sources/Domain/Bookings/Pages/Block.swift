internal import Typesetting

/// A piece of a page that is never parted: items drawn from its own top left corner, and its height.
struct Block: Equatable {
  var height: Points
  var items: [Item]

  init(height: Points, items: [Item] = []) {
    self.height = height
    self.items = items
  }

  static func space(_ height: Points) -> Block { Block(height: height) }

  func moved(x: Points = 0, y: Points = 0) -> Block { Block(height: height, items: items.map { $0.moved(x: x, y: y) }) }

  /// Blocks one below the other.
  static func stack(_ blocks: [Block], gap: Points = 0) -> Block {
    var stack = Block(height: 0)
    for (index, block) in blocks.enumerated() {
      if index > 0 { stack.height = stack.height + gap }
      stack.items += block.moved(y: stack.height).items
      stack.height = stack.height + block.height
    }
    return stack
  }

  /// Blocks side by side, each so far from the left.
  static func row(_ cells: [Cell]) -> Block {
    Block(height: cells.map(\.block.height).max() ?? 0, items: cells.flatMap { $0.block.moved(x: $0.x).items })
  }
}

/// A block of a row, so far from the row's left end.
struct Cell: Equatable {
  var x: Points
  var block: Block
}

func cell(_ x: Points, _ block: Block) -> Cell { Cell(x: x, block: block) }

extension Item {
  func moved(x: Points, y: Points) -> Item {
    switch self {
    case .text(let text, let at, let style, let align, let maxWidth):
      .text(text, at: at.moved(x: x, y: y), style: style, align: align, maxWidth: maxWidth)
    case .paragraph(let text, let box, let style, let lineHeight, let align):
      .paragraph(text, in: box.moved(x: x, y: y), style: style, lineHeight: lineHeight, align: align)
    case .rule(let from, let to, let width, let color):
      .rule(from: from.moved(x: x, y: y), to: to.moved(x: x, y: y), width: width, color: color)
    case .rectangle(let box, let fill, let stroke, let strokeWidth, let radius):
      .rectangle(
        box.moved(x: x, y: y), fill: fill, stroke: stroke, strokeWidth: strokeWidth, cornerRadius: radius)
    case .rotatedText(let text, let center, let degrees, let style):
      .rotatedText(text, center: center.moved(x: x, y: y), degrees: degrees, style: style)
    }
  }
}

extension Position {
  fileprivate func moved(x: Points, y: Points) -> Position { Position(x: self.x + x, y: self.y + y) }
}

extension Box {
  fileprivate func moved(x: Points, y: Points) -> Box {
    Box(x: self.x + x, y: self.y + y, width: width, height: height)
  }
}
