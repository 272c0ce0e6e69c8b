internal import CPangoCairo

extension Layout {
  /// The font that fontconfig finds for a family, which must be of that family: with another the pages would come out
  /// differently on each machine.
  func font(
    family: String, size: Points, weight: PangoWeight = PANGO_WEIGHT_NORMAL
  ) throws(TypesettingError) -> PrimaryFont {
    setFont(family: family, size: size, weight: weight)
    let wanted = pango_layout_get_font_description(pango)
    let map = pango_context_get_font_map(pango_layout_get_context(pango))
    guard let font = pango_font_map_load_font(map, pango_layout_get_context(pango), wanted) else {
      throw .fontMissing(family)
    }
    let found = PrimaryFont(font: font)
    guard found.family == family else { throw .fontMissing(family) }
    return found
  }
}

/// A loaded font, asked for single glyphs where no layout is needed.
struct PrimaryFont: ~Copyable {
  private let font: UnsafeMutablePointer<PangoFont>

  fileprivate init(font: UnsafeMutablePointer<PangoFont>) { self.font = font }

  deinit { g_object_unref(font) }

  var family: String {
    let description = pango_font_describe(font)
    defer { pango_font_description_free(description) }
    return pango_font_description_get_family(description).map { String(cString: $0) } ?? ""
  }

  /// The glyph of a character, nil when the font has none.
  func glyph(for scalar: Unicode.Scalar) -> UInt32? {
    var glyph: hb_codepoint_t = 0
    return hb_font_get_nominal_glyph(pango_font_get_hb_font(font), scalar.value, &glyph) != 0 ? glyph : nil
  }

  func use(on cairo: OpaquePointer) { cairo_set_scaled_font(cairo, scaled) }

  /// The width of every glyph of a monospace.
  var advance: Points {
    var extents = cairo_text_extents_t()
    cairo_scaled_font_text_extents(scaled, "0", &extents)
    return Points(extents.x_advance)
  }

  var ascent: Points { Points(fontExtents.ascent) }
  var descent: Points { Points(fontExtents.descent) }

  /// Its revision and check sum, from the font's table `head`.
  var version: String {
    let table = hb_face_reference_table(hb_font_get_face(pango_font_get_hb_font(font)), headTag)
    defer { hb_blob_destroy(table) }
    var length: UInt32 = 0
    let start = hb_blob_get_data(table, &length)
    let head = UnsafeRawBufferPointer(start: start, count: Int(length))
    guard head.count >= 12 else { return "unknown" }
    let number = { (offset: Int) in head[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } }
    return fontVersion(revision: number(4), checkSum: number(8)) ?? "unknown"
  }

  private var fontExtents: cairo_font_extents_t {
    var extents = cairo_font_extents_t()
    cairo_scaled_font_extents(scaled, &extents)
    return extents
  }

  private var scaled: OpaquePointer? {
    pango_cairo_font_get_scaled_font(OpaquePointer(font))
  }
}
