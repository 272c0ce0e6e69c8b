internal import CPangoCairo

/// Draws sheets as a PDF with embedded fonts: the same bytes for the same sheets, whatever the locale and time zone.
///
/// `created` is an instant in UTC as ISO 8601 writes it, `2026-11-23T14:35:00Z`.
package func draw(
  _ sheets: [Sheet], title: String, created: String
) throws(TypesettingError) -> [UInt8] {
  let surface = PDFSurface(title: title, created: created)
  let layout = Layout(FontSet(for: sheets.lazy.flatMap(\.items).compactMap(\.text)))
  for family in TextStyle.Family.allCases { _ = try layout.font(family: family.name, size: 10) }
  for sheet in sheets {
    surface.setPageSize(width: sheet.width, height: sheet.height)
    for item in sheet.items { paint(item, on: surface.cairo, with: layout) }
    surface.endPage()
  }
  return try surface.finish()
}

private func paint(_ item: Item, on cairo: OpaquePointer, with layout: Layout) {
  switch item {
  case .text(let text, let position, let style, let align, let maxWidth):
    let fitting = maxWidth.flatMap { fitted(text, style: style, width: $0, smallest: 0.25) } ?? style
    paintLine(text, at: position, style: fitting, align: align, on: cairo, with: layout)
  case .paragraph(let text, let box, let style, let lineHeight, let align):
    paintParagraph(text, in: box, style: style, lineHeight: lineHeight, align: align, on: cairo, with: layout)
  case .rule(let from, let to, let width, let color):
    setColor(color, on: cairo)
    cairo_set_line_width(cairo, width.value)
    cairo_move_to(cairo, from.x.value, from.y.value)
    cairo_line_to(cairo, to.x.value, to.y.value)
    cairo_stroke(cairo)
  case .rectangle(let box, let fill, let stroke, let strokeWidth, let cornerRadius):
    paintRectangle(
      box, fill: fill, stroke: stroke, strokeWidth: strokeWidth, cornerRadius: cornerRadius, on: cairo)
  case .rotatedText(let text, let center, let degrees, let style):
    cairo_save(cairo)
    defer { cairo_restore(cairo) }
    cairo_translate(cairo, center.x.value, center.y.value)
    cairo_rotate(cairo, -Double(degrees) * Double.pi / 180)
    // The base line lies below the middle of capital letters, which are about 0.7 of the size high.
    let start = Position(x: 0, y: style.size * 0.35)
    paintLine(text, at: start, style: style, align: .center, on: cairo, with: layout)
  }
}

private func paintLine(
  _ text: String, at position: Position, style: TextStyle, align: Alignment, on cairo: OpaquePointer,
  with layout: Layout
) {
  layout.setStyle(style)
  layout.setSingleLine(text)
  setColor(style.color, on: cairo)
  for line in layout.lines {
    let start = Position(x: position.x - line.extents.width * align.shareBefore, y: position.y)
    line.show(on: cairo, at: start)
  }
}

private func paintParagraph(
  _ text: String, in box: Box, style: TextStyle, lineHeight: Points, align: Alignment, on cairo: OpaquePointer,
  with layout: Layout
) {
  layout.setStyle(style)
  layout.setWidth(box.width)
  setColor(style.color, on: cairo)
  var baseLine = box.y + style.size
  for paragraph in paragraphs(of: text) {
    layout.setText(String(paragraph))
    for line in layout.lines {
      // Text that starts at the right is held there unless it is centred.
      let share = line.startsAtRight && align == .left ? 1 : align.shareBefore
      line.show(on: cairo, at: Position(x: box.x + (box.width - line.extents.width) * share, y: baseLine))
      baseLine += lineHeight
    }
  }
}

private func paintRectangle(
  _ box: Box, fill: Color?, stroke: Color?, strokeWidth: Points, cornerRadius: Points, on cairo: OpaquePointer
) {
  cairo_new_path(cairo)
  addOutline(of: box, cornerRadius: cornerRadius, on: cairo)
  if let fill {
    setColor(fill, on: cairo)
    cairo_fill_preserve(cairo)
  }
  if let stroke {
    setColor(stroke, on: cairo)
    cairo_set_line_width(cairo, strokeWidth.value)
    cairo_stroke_preserve(cairo)
  }
  cairo_new_path(cairo)
}

private func addOutline(of box: Box, cornerRadius: Points, on cairo: OpaquePointer) {
  let (left, top) = (box.x.value, box.y.value)
  let (right, bottom) = ((box.x + box.width).value, (box.y + box.height).value)
  let radius = min(cornerRadius, min(box.width, box.height) / 2).value
  guard radius > 0 else {
    cairo_rectangle(cairo, left, top, box.width.value, box.height.value)
    return
  }
  let quarter = Double.pi / 2
  cairo_new_sub_path(cairo)
  cairo_arc(cairo, right - radius, top + radius, radius, -quarter, 0)
  cairo_arc(cairo, right - radius, bottom - radius, radius, 0, quarter)
  cairo_arc(cairo, left + radius, bottom - radius, radius, quarter, 2 * quarter)
  cairo_arc(cairo, left + radius, top + radius, radius, 2 * quarter, 3 * quarter)
  cairo_close_path(cairo)
}

private func setColor(_ color: Color, on cairo: OpaquePointer) {
  cairo_set_source_rgb(cairo, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255)
}

extension Alignment {
  /// The part of the free space that comes before the text.
  fileprivate var shareBefore: Double {
    switch self {
    case .left: 0
    case .center: 0.5
    case .right: 1
    }
  }
}
