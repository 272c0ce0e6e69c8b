internal import CPangoCairo

/// The language that stands for the ideographs of a text, whose shapes differ between countries.
///
/// Japanese where the text has kana, Korean where it has hangul, else simplified Chinese.
func ideographLanguage(of utf8: UnsafeBufferPointer<UInt8>) -> String {
  var hasHangul = false
  for index in utf8.indices.dropLast(2) where utf8[index] >= 0xE3 {
    // U+3040 to U+30FF, hiragana and katakana, are E3 81 .. to E3 83 ..
    if utf8[index] == 0xE3, (0x81...0x83).contains(utf8[index + 1]) { return "ja" }
    // U+AC00 to U+D7A3, hangul syllables, are EA B0 .. to ED 9E ..
    if (0xEA...0xED).contains(utf8[index]), utf8[index] > 0xEA || utf8[index + 1] >= 0xB0 { hasHangul = true }
  }
  return hasHangul ? "ko" : "zh-cn"
}

/// Attributes that name a language for each stretch of a script that English does not use.
///
/// Without one Pango takes a language from the environment and with it another font: Arabic text is set in Nastaliq
/// where LANGUAGE is `ur`. Source: pango-language.h, pango_script_get_sample_language.
func languageAttributes(
  for utf8: UnsafeBufferPointer<UInt8>, ideographs: String
) -> [UnsafeMutablePointer<PangoAttribute>?] {
  stretches(of: utf8, ideographs: ideographs).map { stretch in
    let attribute = pango_attr_language_new(pango_language_from_string(stretch.language))
    attribute?.pointee.start_index = UInt32(stretch.bytes.lowerBound)
    attribute?.pointee.end_index = UInt32(stretch.bytes.upperBound)
    return attribute
  }
}

private struct Stretch {
  var language: String
  var bytes: Range<Int>
}

private func stretches(of utf8: UnsafeBufferPointer<UInt8>, ideographs: String) -> [Stretch] {
  var stretches: [Stretch] = []
  var offset = 0
  for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
    let end = offset + UTF8.width(scalar)
    let script = g_unichar_get_script(scalar.value)
    // Spaces and signs belong to the letters before them, or at the start to those behind.
    let isShared = script == G_UNICODE_SCRIPT_COMMON || script == G_UNICODE_SCRIPT_INHERITED
    let language = script == G_UNICODE_SCRIPT_HAN ? ideographs : (languages[script.rawValue] ?? "en")
    if let last = stretches.indices.last, isShared || stretches[last].language == language {
      stretches[last].bytes = stretches[last].bytes.lowerBound..<end
    } else if !isShared {
      stretches.append(Stretch(language: language, bytes: (stretches.isEmpty ? 0 : offset)..<end))
    }
    offset = end
  }
  return stretches
}

/// A language for each script in business use beside Latin; all of a script's letters look the same in the others'.
private let languages: [Int32: String] = [
  G_UNICODE_SCRIPT_ARABIC: "ar", G_UNICODE_SCRIPT_ARMENIAN: "hy", G_UNICODE_SCRIPT_BENGALI: "bn",
  G_UNICODE_SCRIPT_BOPOMOFO: "zh-tw", G_UNICODE_SCRIPT_CYRILLIC: "ru", G_UNICODE_SCRIPT_DEVANAGARI: "hi",
  G_UNICODE_SCRIPT_ETHIOPIC: "am", G_UNICODE_SCRIPT_GEORGIAN: "ka", G_UNICODE_SCRIPT_GREEK: "el",
  G_UNICODE_SCRIPT_GUJARATI: "gu", G_UNICODE_SCRIPT_GURMUKHI: "pa", G_UNICODE_SCRIPT_HANGUL: "ko",
  G_UNICODE_SCRIPT_HEBREW: "he", G_UNICODE_SCRIPT_HIRAGANA: "ja", G_UNICODE_SCRIPT_KANNADA: "kn",
  G_UNICODE_SCRIPT_KATAKANA: "ja", G_UNICODE_SCRIPT_KHMER: "km", G_UNICODE_SCRIPT_LAO: "lo",
  G_UNICODE_SCRIPT_MALAYALAM: "ml", G_UNICODE_SCRIPT_MONGOLIAN: "mn", G_UNICODE_SCRIPT_MYANMAR: "my",
  G_UNICODE_SCRIPT_ORIYA: "or", G_UNICODE_SCRIPT_SINHALA: "si", G_UNICODE_SCRIPT_SYRIAC: "syr",
  G_UNICODE_SCRIPT_TAMIL: "ta", G_UNICODE_SCRIPT_TELUGU: "te", G_UNICODE_SCRIPT_THAANA: "dv",
  G_UNICODE_SCRIPT_THAI: "th", G_UNICODE_SCRIPT_TIBETAN: "bo",
].reduce(into: [:]) { $0[$1.key.rawValue] = $1.value }
