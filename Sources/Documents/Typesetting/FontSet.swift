internal import CPangoCairo

/// The fonts that pages are set with: those of DejaVu and Noto as Debian packages them, and no others.
///
/// Neither another font nor a setting of the machine then changes a page, nor lets a character pass that is missing elsewhere.
/// Source: fonts-conf(5); pangofc-fontmap.h.
///
/// Text in Latin letters is set with four families alone, which have them all: the pages are the same, and 300 fonts less have to be
/// put in order for each size, which takes half a millisecond.
enum FontSet {
  typealias Map = UnsafeMutablePointer<PangoFontMap>

  case all
  case latin

  init(for texts: some Sequence<String>) { self = texts.allSatisfy(isLatin) ? .latin : .all }

  init(for text: String) { self.init(for: CollectionOfOne(text)) }

  init(for utf8: UnsafeBufferPointer<UInt8>) { self.init(for: String(decoding: utf8, as: UTF8.self)) }

  /// The font map of this thread, with these fonts alone.
  var map: Map? {
    switch self {
    case .all: Self.configured(pango_cairo_font_map_get_default(), Self.allFonts)
    case .latin: Self.latinMap(of: pango_cairo_font_map_get_default())
    }
  }

  /// Makes them the fonts of this whole process: whoever draws a PDF that embeds none draws it the same on every machine, and
  /// nobody reads the machine's settings, which takes some 10 ms.
  static func makeCurrent() { FcConfigSetCurrent(allFonts) }

  /// A thread has one default map; the other one lives as long as that.
  private static func latinMap(of standard: Map?) -> Map? {
    let (owner, key) = (UnsafeMutableRawPointer(standard)?.assumingMemoryBound(to: GObject.self), "bindery-latin")
    if let known = g_object_get_data(owner, key) { return known.assumingMemoryBound(to: PangoFontMap.self) }
    let map = configured(pango_cairo_font_map_new(), latinFonts)
    g_object_set_data_full(owner, key, map, g_object_unref)
    return map
  }

  private static func configured(_ map: Map?, _ configuration: OpaquePointer?) -> Map? {
    let fontconfig = OpaquePointer(map)
    if pango_fc_font_map_get_config(fontconfig) != configuration {
      pango_fc_font_map_set_config(fontconfig, configuration)
    }
    return map
  }

  // Made once and never freed or changed after that; fontconfig allows several threads to read them.
  nonisolated(unsafe) private static let allFonts = configuration(selection: "")
  nonisolated(unsafe) private static let latinFonts = configuration(
    selection: """
      <selectfont>
        <rejectfont><pattern><patelt name="scalable"><bool>true</bool></patelt></pattern></rejectfont>
        <acceptfont>\(latinFamilies.map(accepted).joined())</acceptfont>
      </selectfont>
      """)

  private static let latinFamilies = ["Noto Sans", "Noto Sans Mono", "DejaVu Sans", "DejaVu Sans Mono"]

  private static func accepted(_ family: String) -> String {
    "<pattern><patelt name=\"family\"><string>\(family)</string></patelt></pattern>"
  }

  private static func configuration(selection: String) -> OpaquePointer? {
    let configuration = FcConfigCreate()
    FcConfigParseAndLoadFromMemory(configuration, text.replacing("<selectfont/>", with: selection), 0)
    FcConfigBuildFonts(configuration)
    return configuration
  }

  /// Where a font lacks a character, the families follow in this order, then all the others. Fonts that a PDF names and does
  /// not embed have their nearest relative here.
  private static let text = """
    <?xml version="1.0"?>
    <!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
    <fontconfig>
      <dir>/usr/share/fonts/truetype/dejavu</dir>
      <dir>/usr/share/fonts/truetype/noto</dir>
      <dir>/usr/share/fonts/opentype/noto</dir>
      <selectfont/>
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

/// Whether every character is one that the fonts of Latin text have.
private func isLatin(_ text: String) -> Bool {
  text.utf8.allSatisfy { (0x20..<0x7F).contains($0) || (0x09...0x0D).contains($0) }
    || text.unicodeScalars.allSatisfy { scalar in
      latinCharacters.contains { $0.contains(scalar.value) }
    }
}

/// Without controls, and without the soft hyphen, which is shown at a line's end alone.
let latinCharacters: [ClosedRange<UInt32>] = [
  0x09...0x0D, 0x20...0x7E, 0xA0...0xAC, 0xAE...0x17F, 0x2010...0x2015, 0x2018...0x201E, 0x2020...0x2022,
  0x2026...0x2026,
  0x2030...0x2030, 0x2039...0x203A, 0x20AC...0x20AC, 0x2122...0x2122,
]
