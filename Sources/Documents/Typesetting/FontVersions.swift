internal import CPangoCairo
internal import Foundation

/// What the bytes of a set page depend on beside its text, for cache keys: versions of libraries and fonts by name.
///
/// Fonts are looked for where Debian keeps them, without waking fontconfig (0.1 ms instead of 15); text in a script
/// that these fonts lack is set in whatever other font is installed.
package var typesettingVersions: [String: String] {
  var versions = [
    "pango": String(cString: pango_version_string()), "cairo": String(cString: cairo_version_string()),
    "harfbuzz": String(cString: hb_version_string()),
  ]
  for (name, path) in fontFiles {
    versions[name] = version(ofFontAt: "/usr/share/fonts/truetype/" + path) ?? versionByFontconfig(of: name)
  }
  return versions
}

private let fontFiles = [
  "DejaVu Sans Mono": "dejavu/DejaVuSansMono.ttf",
  "Noto Sans": "noto/NotoSans-Regular.ttf",
  "Noto Sans Bold": "noto/NotoSans-Bold.ttf",
  "Noto Sans Mono": "noto/NotoSansMono-Regular.ttf",
  "Noto Sans Mono Bold": "noto/NotoSansMono-Bold.ttf",
]

private func version(ofFontAt path: String) -> String? {
  // A font kept elsewhere is found by fontconfig.
  guard let file = try? Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped) else { return nil }
  return TrueTypeFile(bytes: file).version
}

private func versionByFontconfig(of name: String) -> String {
  let isBold = name.hasSuffix(" Bold")
  let family = isBold ? String(name.dropLast(" Bold".count)) : name
  do {
    return try Layout().font(family: family, size: 10, weight: isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL).version
  } catch {
    return "missing"
  }
}

/// The tables of a TrueType file. Source: OpenType 1.9, "Font tables" and "head".
private struct TrueTypeFile {
  let bytes: Data

  var version: String? {
    guard let count = number(at: 4, length: 2), count < 1000 else { return nil }
    let records = (0..<count).map { 12 + 16 * $0 }
    guard let head = records.first(where: { number(at: $0, length: 4) == Int(headTag) }),
      let offset = number(at: head + 8, length: 4)
    else { return nil }
    return fontVersion(revision: number(at: offset + 4, length: 4), checkSum: number(at: offset + 8, length: 4))
  }

  private func number(at offset: Int, length: Int) -> Int? {
    guard offset >= 0, offset + length <= bytes.count else { return nil }
    return bytes[offset..<offset + length].reduce(0) { $0 << 8 | Int($1) }
  }
}

/// The tag `head` as a number: HB_TAG('h','e','a','d') is a macro that Swift does not import.
let headTag: UInt32 = 0x6865_6164

/// A font's revision as its maker counts, and the check sum of the whole file.
func fontVersion(revision: Int?, checkSum: Int?) -> String? {
  guard let revision, let checkSum else { return nil }
  let thousandths = (revision * 1000 + 0x8000) >> 16
  let decimals = String(thousandths % 1000 + 1000).dropFirst()
  return "\(thousandths / 1000).\(decimals) \(String(checkSum, radix: 16))"
}
