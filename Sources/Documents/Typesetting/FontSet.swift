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

  /// Makes them the fonts of this whole process: whoever draws a PDF that embeds none draws it the same on every machine, and
  /// nobody reads the machine's settings, which takes some 10 ms.
  static func makeCurrent() { FcConfigSetCurrent(configuration) }

  /// Made once and never freed or changed after that; fontconfig allows several threads to read it.
  nonisolated(unsafe) private static let configuration: OpaquePointer? = {
    let configuration = FcConfigCreate()
    FcConfigParseAndLoadFromMemory(configuration, text, 0)
    FcConfigBuildFonts(configuration)
    return configuration
  }()

  /// Where a font lacks a character, the families follow in this order, then all the others. Fonts that a PDF names and does
  /// not embed have their nearest relative here.
  private static let text = """
    <?xml version="1.0"?>
    <!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
    <fontconfig>
      <dir>/usr/share/fonts/truetype/dejavu</dir>
      <dir>/usr/share/fonts/truetype/noto</dir>
      <dir>/usr/share/fonts/opentype/noto</dir>
      <cachedir>/var/cache/fontconfig</cachedir>
      <match target="pattern">
        <test name="family" compare="not_contains" qual="all"><string>DejaVu</string></test>
        <test name="family" compare="not_contains" qual="all"><string>Noto</string></test>
        <edit name="family" mode="append_last" binding="strong"><string>Noto Sans</string></edit>
      </match>
      <alias binding="strong"><family>Times</family><prefer><family>Noto Serif</family></prefer></alias>
      <alias binding="strong"><family>Times New Roman</family><prefer><family>Noto Serif</family></prefer></alias>
      <alias binding="strong"><family>Courier</family><prefer><family>Noto Sans Mono</family></prefer></alias>
      <alias binding="strong"><family>Courier New</family><prefer><family>Noto Sans Mono</family></prefer></alias>
      <alias binding="strong"><family>Symbol</family><prefer><family>DejaVu Sans</family></prefer></alias>
      <alias binding="strong"><family>ZapfDingbats</family><prefer><family>DejaVu Sans</family></prefer></alias>
      <match target="pattern">
        <edit name="family" mode="append_last" binding="weak">
          <string>Noto Sans Mono</string>
          <string>Noto Sans</string>
        </edit>
      </match>
    </fontconfig>
    """
}

/// Gives this whole process the fonts that pages are set with, and no others; for a process that does nothing but read and draw.
package func makeFontsCurrent() { FontSet.makeCurrent() }
