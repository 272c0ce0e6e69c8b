/// One simple character in its cell of the page's grid.
struct SimpleCell {
  var glyph: UInt32
  /// From 0: of the source line as it arrives, of the page's row once it is taken.
  var column: Int
  /// Offsets in the source's UTF-8.
  var bytes: Range<Int>
}

/// The cells of one row of the page while they arrive, broken at white space, or anywhere in a word wider than a row.
struct SimpleRow {
  private let columns: Int
  private var cells: [SimpleCell] = []
  /// The column of the source line that stands in the row's first cell.
  private var firstColumn = 0

  init(columns: Int) { self.columns = columns }

  /// Starts the first row of a source line, which alone keeps its indentation.
  mutating func start() {
    cells.removeAll(keepingCapacity: true)
    firstColumn = 0
  }

  mutating func append(_ cell: SimpleCell) { cells.append(cell) }

  var isTooLong: Bool { cells.last.map { $0.column - firstColumn >= columns } ?? false }

  /// The cells that fill the row; what does not fit starts the next row. Nil when the row has but white space.
  mutating func takeWrapped() -> ArraySlice<SimpleCell>? {
    let gap = cells.indices.dropFirst().last { cells[$0].column > cells[$0 - 1].column + 1 }
    let count = gap ?? cells.count - 1
    let full = placed(cells[..<count])
    cells.removeFirst(count)
    firstColumn = cells.first?.column ?? 0
    return full.isEmpty ? nil : full
  }

  /// The cells of the last row, none for an empty one.
  func takeRest() -> ArraySlice<SimpleCell>? { placed(cells[...]) }

  private func placed(_ cells: ArraySlice<SimpleCell>) -> ArraySlice<SimpleCell> {
    guard firstColumn > 0 else { return cells }
    var cells = cells
    for index in cells.indices { cells[index].column -= firstColumn }
    return cells
  }
}
