internal import CPangoCairo

/// Glyphs gathered for one call of Cairo, each with its character, so that the text can be taken from the page again.
struct GlyphBatch {
  private var glyphs: [cairo_glyph_t] = []
  private var clusters: [cairo_text_cluster_t] = []
  private var utf8: [UInt8] = []

  mutating func append(_ glyph: UInt32, x: Double, y: Double, utf8 bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    glyphs.append(cairo_glyph_t(index: UInt(glyph), x: x, y: y))
    clusters.append(cairo_text_cluster_t(num_bytes: Int32(bytes.count), num_glyphs: 1))
    utf8.append(contentsOf: bytes)
  }

  mutating func appendSpace(_ glyph: UInt32, x: Double, y: Double) {
    glyphs.append(cairo_glyph_t(index: UInt(glyph), x: x, y: y))
    clusters.append(cairo_text_cluster_t(num_bytes: 1, num_glyphs: 1))
    utf8.append(0x20)
  }

  /// Paints what was gathered and starts anew.
  mutating func show(on cairo: OpaquePointer, font: borrowing PrimaryFont) {
    guard !glyphs.isEmpty else { return }
    font.use(on: cairo)
    utf8.withUnsafeBytes { text in
      cairo_show_text_glyphs(
        cairo, text.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(text.count), glyphs,
        Int32(glyphs.count), clusters, Int32(clusters.count), cairo_text_cluster_flags_t(rawValue: 0))
    }
    glyphs.removeAll(keepingCapacity: true)
    clusters.removeAll(keepingCapacity: true)
    utf8.removeAll(keepingCapacity: true)
  }
}
