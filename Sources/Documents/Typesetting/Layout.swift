internal import CPangoCairo

/// Pango's layout of one text at a time, in lengths of the page and the same on every machine with the same fonts.
///
/// Source: pango-layout.h, pango-context.h and pangocairo.h 1.50.
final class Layout {
  let pango: OpaquePointer
  private let context: OpaquePointer
  /// What all text is set with, whatever its script.
  private var attributes: OpaquePointer?
  /// The language that the text's ideographs are drawn for; nil finds it out for each text anew.
  var ideographs: String?

  /// Makes a layout without text.
  init(_ fonts: FontSet = .all) {
    context = pango_font_map_create_context(fonts.map)
    pango_context_set_language(context, pango_language_from_string("en"))
    pango_context_set_round_glyph_positions(context, 0)
    pango = pango_layout_new(context)
    pango_layout_set_wrap(pango, PANGO_WRAP_WORD_CHAR)
    setFontOptions()
    setAttributes([])
  }

  deinit {
    pango_attr_list_unref(attributes)
    g_object_unref(UnsafeMutableRawPointer(pango))
    g_object_unref(UnsafeMutableRawPointer(context))
  }

  /// As Cairo sets text for paper: no glyph is moved or changed for the sake of a screen's pixels.
  private func setFontOptions() {
    let options = cairo_font_options_create()
    defer { cairo_font_options_destroy(options) }
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    pango_cairo_context_set_font_options(context, options)
  }

  /// The size is a length of the page, whatever the resolution Pango takes a screen to have.
  func setFont(family: String, size: Points, weight: PangoWeight = PANGO_WEIGHT_NORMAL) {
    let font = pango_font_description_new()
    defer { pango_font_description_free(font) }
    pango_font_description_set_family(font, family)
    pango_font_description_set_weight(font, weight)
    pango_font_description_set_absolute_size(font, size.value * Double(PANGO_SCALE))
    pango_layout_set_font_description(pango, font)
  }

  /// Sets all further text with these attributes, which become the layout's own.
  func setAttributes(_ added: [UnsafeMutablePointer<PangoAttribute>?]) {
    pango_attr_list_unref(attributes)
    attributes = pango_attr_list_new()
    // A hyphen where a long word is broken would be a letter more than the text has.
    for attribute in added + [pango_attr_insert_hyphens_new(0)] { pango_attr_list_insert(attributes, attribute) }
    pango_layout_set_attributes(pango, attributes)
  }

  /// Wraps from now on at `width`; nil never wraps.
  func setWidth(_ width: Points?) {
    pango_layout_set_width(pango, width.map { Int32($0.value * Double(PANGO_SCALE)) } ?? -1)
  }

  /// Makes all text start at the right, or the left; nil lets the first letter of each paragraph tell.
  func setStartsAtRight(_ startsAtRight: Bool?) {
    pango_layout_set_auto_dir(pango, startsAtRight == nil ? 1 : 0)
    guard let startsAtRight else { return }
    pango_context_set_base_dir(context, startsAtRight ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR)
    pango_layout_context_changed(pango)
  }
}

extension Layout {
  /// Takes in text as one line that never wraps; line ends in it count as spaces.
  func setSingleLine(_ text: String) {
    setWidth(nil)
    setText(text.contains(where: \.isNewline) ? String(text.map { $0.isNewline ? " " : $0 }) : text)
  }

  /// Takes in text, line ends and all.
  func setText(_ text: String) {
    var text = text
    text.withUTF8 { setText($0) }
  }

  func setText(_ utf8: UnsafeBufferPointer<UInt8>) {
    guard mayHoldNoncharacters(utf8) else { return setAcceptableText(utf8) }
    acceptable(utf8).withUnsafeBufferPointer { setAcceptableText($0) }
  }

  private func setAcceptableText(_ utf8: UnsafeBufferPointer<UInt8>) {
    setLanguages(of: utf8)
    utf8.withMemoryRebound(to: CChar.self) { pango_layout_set_text(pango, $0.baseAddress, Int32($0.count)) }
  }

  private func setLanguages(of utf8: UnsafeBufferPointer<UInt8>) {
    guard utf8.contains(where: { $0 >= 0x80 }) else { return pango_layout_set_attributes(pango, attributes) }
    let all = pango_attr_list_copy(attributes)
    defer { pango_attr_list_unref(all) }
    let ideographs = ideographs ?? ideographLanguage(of: utf8)
    for attribute in languageAttributes(for: utf8, ideographs: ideographs) { pango_attr_list_insert(all, attribute) }
    pango_layout_set_attributes(pango, all)
  }
}
