internal import CICU

/// An encoding that ICU knows. Source: unicode/ucnv.h.
struct Encoding: Equatable {
  /// The name it goes by: the preferred MIME name, else the one of IANA, else ICU's.
  let name: String

  static let utf8 = Encoding(canonical: "UTF-8")

  /// Nil for a name that ICU does not know; letter case, hyphens and underscores don't matter.
  init?(named name: String) {
    // ICU reads options behind a comma and forgives much else; an encoding's name has none of that.
    let signs = Set("-_.:+()")
    guard !name.isEmpty, name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || signs.contains($0)) }) else {
      return nil
    }
    guard let converter = icu_open_strict_converter(name) else { return nil }
    icu_close_converter(converter)
    self.name = standardName(of: name)
  }

  private init(canonical name: String) { self.name = name }

  /// Every encoding's usual name.
  static var allNames: [String] {
    (0..<icu_encoding_count()).compactMap { icu_encoding_name($0) }.map { standardName(of: String(cString: $0)) }
  }

  func decode(_ bytes: ArraySlice<UInt8>) -> StrictDecoding {
    if self == .utf8 { return decodeUTF8(bytes) }
    guard let converter = StrictConverter(name: name) else {
      return .stopped(offset: 0, invalid: Array(bytes.prefix(1)), before: "")
    }
    return bytes.withUnsafeBufferPointer { converter.decode($0) }
  }
}

private func standardName(of name: String) -> String {
  let standard = icu_standard_name(name, "MIME") ?? icu_standard_name(name, "IANA")
  return standard.map { String(cString: $0) } ?? name
}
