internal import CPangoCairo

/// The fonts that pages are set with: those of DejaVu and Noto as Debian packages them, and no others.
///
/// Neither another font nor a setting of the machine then changes a page, nor lets a character pass that is missing elsewhere.
/// Source: fonts-conf(5); pangofc-fontmap.h.
enum FontSet {
  /// The font map of this thread, with these fonts alone.
  static var map: UnsafeMutablePointer<PangoFontMap>? {
    let map = pango_cairo_font_map_get_default()
    let fontconfig = OpaquePointer(map)
    if pango_fc_font_map_get_config(fontconfig) != configuration {
      pango_fc_font_map_set_config(fontconfig, configuration)
    }
    return map
  }

  /// Made once and never freed or changed after that; fontconfig allows several threads to read it.
  nonisolated(unsafe) private static let configuration: OpaquePointer? = {
    let configuration = FcConfigCreate()
    FcConfigParseAndLoadFromMemory(configuration, text, 0)
    FcConfigBuildFonts(configuration)
    return configuration
  }()

  /// Where a font lacks a character, the families follow in this order, then all the others.
  private static let text = """
    <?xml version="1.0"?>
    <!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
    <fontconfig>
      <dir>/usr/share/fonts/truetype/dejavu</dir>
      <dir>/usr/share/fonts/truetype/noto</dir>
      <dir>/usr/share/fonts/opentype/noto</dir>
      <cachedir>/var/cache/fontconfig</cachedir>
      <match target="pattern">
        <edit name="family" mode="append_last" binding="weak">
          <string>Noto Sans Mono</string>
          <string>Noto Sans</string>
        </edit>
      </match>
    </fontconfig>
    """
}
