internal import CPangoCairo

/// One line of a layout as it will be set; valid until the layout gets another text.
struct LayoutLine {
  let pango: UnsafeMutablePointer<PangoLayoutLine>
  /// Where its text stands in the layout's UTF-8.
  var bytes: Range<Int> { Int(pango.pointee.start_index)..<Int(pango.pointee.start_index + pango.pointee.length) }
  var startsAtRight: Bool { pango.pointee.resolved_dir == UInt32(PANGO_DIRECTION_RTL.rawValue) }

  /// Width, and the heights above and below the base line.
  var extents: (width: Points, ascent: Points, descent: Points) {
    var logical = PangoRectangle()
    pango_layout_line_get_extents(pango, nil, &logical)
    return (points(logical.width), points(-logical.y), points(logical.y + logical.height))
  }

  /// Paints the line with its left end at `position`.
  func show(on cairo: OpaquePointer, at position: Position) {
    cairo_move_to(cairo, position.x.value, position.y.value)
    pango_cairo_show_layout_line(cairo, pango)
  }
}

extension Layout {
  var lines: [LayoutLine] {
    var lines: [LayoutLine] = []
    var node = pango_layout_get_lines_readonly(pango)
    while let current = node {
      if let line = current.pointee.data {
        lines.append(LayoutLine(pango: line.assumingMemoryBound(to: PangoLayoutLine.self)))
      }
      node = current.pointee.next
    }
    return lines
  }

  /// Where in the UTF-8 the characters stand that no font can show, in ascending order.
  var unknownCharacterOffsets: [Int] {
    guard pango_layout_get_unknown_glyphs_count(pango) > 0 else { return [] }
    return lines.flatMap(\.unknownCharacterOffsets).sorted()
  }
}

extension LayoutLine {
  fileprivate var unknownCharacterOffsets: [Int] {
    var offsets: [Int] = []
    var node = pango.pointee.runs
    while let current = node {
      if let run = current.pointee.data?.assumingMemoryBound(to: PangoGlyphItem.self).pointee {
        offsets += unknownOffsets(in: run)
      }
      node = current.pointee.next
    }
    return offsets
  }

  private func unknownOffsets(in run: PangoGlyphItem) -> [Int] {
    guard let item = run.item, let glyphs = run.glyphs else { return [] }
    return (0..<Int(glyphs.pointee.num_glyphs)).compactMap { index in
      let isUnknown = glyphs.pointee.glyphs[index].glyph & unknownGlyphFlag != 0
      let isInk = glyphs.pointee.glyphs[index].glyph != emptyGlyph
      return isUnknown && isInk ? Int(item.pointee.offset + glyphs.pointee.log_clusters[index]) : nil
    }
  }
}

/// Source: pango-glyph.h, PANGO_GLYPH_UNKNOWN_FLAG and PANGO_GLYPH_EMPTY; Swift does not import their casts.
private let unknownGlyphFlag: UInt32 = 0x1000_0000
private let emptyGlyph: UInt32 = 0x0FFF_FFFF

func points(_ pangoUnits: Int32) -> Points { Points(Double(pangoUnits) / Double(PANGO_SCALE)) }
