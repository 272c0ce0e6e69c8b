/// A rectangle in default user space units (1/72 inch), lower left and upper right corner. Source: ISO 32000-2, 7.9.5.
struct PageBox: Equatable {
  var left: Double
  var bottom: Double
  var right: Double
  var top: Double

  var width: Double { right - left }
  var height: Double { top - bottom }

  init?(_ numbers: [Double]) {
    guard numbers.count == 4 else { return nil }
    left = min(numbers[0], numbers[2])
    bottom = min(numbers[1], numbers[3])
    right = max(numbers[0], numbers[2])
    top = max(numbers[1], numbers[3])
  }

  /// The box that an array of four numbers gives.
  init?(_ array: PDFValue, in document: QPDFDocument) {
    self.init((array.elements ?? []).compactMap { document.resolve($0).double })
  }

  /// A box that reaches further on each side.
  func widened(by margin: Double) -> PageBox {
    var box = self
    box.left -= margin
    box.right += margin
    box.bottom -= margin
    box.top += margin
    return box
  }

  /// Moves every edge into the other box.
  func clipped(to other: PageBox) -> PageBox {
    var box = self
    box.left = min(max(left, other.left), other.right)
    box.right = min(max(right, other.left), other.right)
    box.bottom = min(max(bottom, other.bottom), other.top)
    box.top = min(max(top, other.bottom), other.top)
    return box
  }
}

/// The size in which a page is shown: its crop box, turned by its rotation; in points.
package struct PageSize: Equatable, Sendable {
  package var width: Double
  package var height: Double

  /// The size by the page's own entries; inherited ones must have been pushed down before.
  init(visible: PageBox, rotation: Int) {
    let lies = rotation % 180 != 0
    width = lies ? visible.height : visible.width
    height = lies ? visible.width : visible.height
  }

  package init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  /// Equal up to what two readers' arithmetic may differ by.
  func agrees(with other: PageSize) -> Bool {
    abs(width - other.width) < 0.01 && abs(height - other.height) < 0.01
  }
}
