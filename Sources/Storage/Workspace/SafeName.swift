internal import Digests

/// A name that is safe as one folder or file name: `^[a-z0-9][a-z0-9._-]{0,63}$`.
///
/// Names from outside become paths only through this type.
package struct SafeName: Sendable, Hashable, CustomStringConvertible {
  package let text: String

  /// Takes a name as it stands; nil when it is not of the pattern.
  package init?(_ text: String) {
    let letters = text.utf8
    guard (1...64).contains(letters.count), let first = letters.first, isWordCharacter(first),
      letters.allSatisfy({ isWordCharacter($0) || $0 == 0x2E || $0 == 0x5F || $0 == 0x2D })
    else { return nil }
    self.text = text
  }

  /// Makes a name from any text: see `slug`.
  package init(slugOf text: String) { self.text = slug(text) }

  package var description: String { text }
}

/// A text as lower-case ASCII words joined by hyphens, at most 60 characters: "Größe & Söhne, Inc." is
/// `grosse-sohne-inc`.
///
/// A text without a Latin letter or digit gives `name-` and the first digits of its SHA-256, so that two stay two.
package func slug(_ text: String) -> String {
  var words: [String] = [""]
  for scalar in text.lowercased().unicodeScalars {
    if let letters = plainLetters(scalar) {
      words[words.count - 1] += letters
    } else if scalar.properties.generalCategory != .nonspacingMark {
      words.append("")
    }
  }
  let joined = words.filter { !$0.isEmpty }.joined(separator: "-").prefix(60)
  let trimmed = joined.hasSuffix("-") ? joined.dropLast() : joined
  return trimmed.isEmpty ? "name-" + SHA256.hex(of: text).prefix(12) : String(trimmed)
}

private func isWordCharacter(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
}

/// The ASCII letters of a lower-case scalar, by its Unicode name: "LATIN SMALL LETTER O WITH DIAERESIS" is `o`.
private func plainLetters(_ scalar: Unicode.Scalar) -> String? {
  if scalar.isASCII { return isWordCharacter(UInt8(scalar.value)) ? String(scalar) : nil }
  if scalar == "ß" { return "ss" }
  guard let name = scalar.properties.name, name.hasPrefix("LATIN SMALL LETTER ") else { return nil }
  let letter = name.dropFirst("LATIN SMALL LETTER ".count).prefix { $0 != " " }.lowercased()
  return letter.count <= 2 ? letter : nil
}
