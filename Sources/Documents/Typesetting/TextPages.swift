internal import CPangoCairo

/// The pages of a text being filled row by row.
struct TextPages: ~Copyable {
  private let surface = PDFSurface(title: "", created: nil)
  private let layout: Layout
  private let font: PrimaryFont
  private let simple: SimpleGlyphs
  private var batch = GlyphBatch()
  private var row: SimpleRow
  private let pageLimit: Int
  private let columnWidth: Double
  private(set) var pageCount = 1
  private var rowTop = Paper.top
  private(set) var unprintable = UnprintableCharacters()

  init(pageLimit: Int, fonts: FontSet, ideographs: String) throws(TypesettingError) {
    layout = Layout(fonts)
    font = try layout.font(family: Paper.family, size: Paper.fontSize)
    simple = SimpleGlyphs(font: font)
    layout.setWidth(Paper.width)
    layout.ideographs = ideographs
    columnWidth = font.advance.value
    row = SimpleRow(columns: Int(Paper.width.ratio(to: font.advance)))
    self.pageLimit = pageLimit
  }

  mutating func add(_ segment: TextSegment, of utf8: UnsafeBufferPointer<UInt8>) throws(TypesettingError) {
    if segment.isAfterFormFeed, rowTop > Paper.top { try startPage() }
    // The form feed itself takes no row.
    if segment.bytes.isEmpty, segment.isBeforeFormFeed { return }
    if simple.cover(UnsafeBufferPointer(rebasing: utf8[segment.bytes])) {
      try addSimple(segment, of: utf8)
    } else {
      try addShaped(segment, of: utf8)
    }
  }

  /// The file's bytes; nothing can be added afterwards.
  mutating func finish() throws(TypesettingError) -> [UInt8] {
    batch.show(on: surface.cairo, font: font)
    surface.endPage()
    return try surface.finish()
  }
}

extension TextPages {
  /// Sets a segment of simple characters, a cell each.
  private mutating func addSimple(
    _ segment: TextSegment, of utf8: UnsafeBufferPointer<UInt8>
  ) throws(TypesettingError) {
    row.start()
    var column = 0
    var index = segment.bytes.lowerBound
    while index < segment.bytes.upperBound {
      let (value, length) = simple.decode(utf8, at: index)
      switch value {
      case 0x09: column = (column / Paper.tabColumns + 1) * Paper.tabColumns
      case 0x20: column += 1
      default:
        row.append(SimpleCell(glyph: simple.glyph(for: value), column: column, bytes: index..<index + length))
        if row.isTooLong { try place(row.takeWrapped(), of: utf8) }
        column += 1
      }
      index += length
    }
    try place(row.takeRest(), of: utf8)
  }

  private mutating func place(
    _ cells: ArraySlice<SimpleCell>?, of utf8: UnsafeBufferPointer<UInt8>
  ) throws(TypesettingError) {
    guard let cells else { return }
    let y = try startRow(ascent: font.ascent, descent: font.descent).value
    var previous: Int?
    for cell in cells {
      if let previous, cell.column > previous + 1 {
        batch.appendSpace(simple.glyph(for: 0x20), x: x(of: previous + 1), y: y)
      }
      batch.append(cell.glyph, x: x(of: cell.column), y: y, utf8: utf8[cell.bytes])
      previous = cell.column
    }
  }

  private func x(of column: Int) -> Double { Paper.left.value + Double(column) * columnWidth }

  /// Sets any other segment by layouts of bounded length: Pango needs the square of a paragraph's length.
  private mutating func addShaped(
    _ segment: TextSegment, of utf8: UnsafeBufferPointer<UInt8>
  ) throws(TypesettingError) {
    var start = segment.bytes.lowerBound
    layout.setStartsAtRight(nil)
    while start < segment.bytes.upperBound {
      let end = pieceEnd(from: start, limit: segment.bytes.upperBound, in: utf8)
      layout.setText(UnsafeBufferPointer(rebasing: utf8[start..<end]))
      var lines = layout.lines
      // The last line of a piece is not full: the next piece starts with it again.
      let unfinished = end < segment.bytes.upperBound && lines.count > 1 ? lines.popLast() : nil
      let next = unfinished.map { start + $0.bytes.lowerBound } ?? end
      for offset in layout.unknownCharacterOffsets where start + offset < next {
        unprintable.add(at: start + offset, in: segment, of: utf8)
      }
      for line in lines { try place(line) }
      // Only the paragraph's first letter tells where it starts.
      if let line = lines.first { layout.setStartsAtRight(line.startsAtRight) }
      start = next
    }
  }

  private mutating func place(_ line: LayoutLine) throws(TypesettingError) {
    let (width, ascent, descent) = line.extents
    let y = try startRow(ascent: ascent, descent: descent)
    batch.show(on: surface.cairo, font: font)
    line.show(
      on: surface.cairo, at: Position(x: line.startsAtRight ? Paper.left + Paper.width - width : Paper.left, y: y))
  }

  /// Makes room for a row, on the next page if need be, and tells its base line.
  private mutating func startRow(ascent: Points, descent: Points) throws(TypesettingError) -> Points {
    let ascent = max(ascent, font.ascent)
    let height = max(Paper.lineHeight, ascent + max(descent, font.descent))
    if rowTop + height > Paper.bottom { try startPage() }
    defer { rowTop += height }
    return rowTop + ascent
  }

  private mutating func startPage() throws(TypesettingError) {
    guard pageCount < pageLimit else { throw .tooManyPages(limit: pageLimit) }
    batch.show(on: surface.cairo, font: font)
    surface.endPage()
    pageCount += 1
    rowTop = Paper.top
  }
}

/// The longest stretch laid out at once, in bytes; a page row holds less than a tenth of it.
private let longestPiece = 4000

private func pieceEnd(from start: Int, limit: Int, in utf8: UnsafeBufferPointer<UInt8>) -> Int {
  guard limit - start > longestPiece else { return limit }
  var end = start + longestPiece
  // Not inside a character.
  while utf8[end] & 0xC0 == 0x80 { end -= 1 }
  return end
}
