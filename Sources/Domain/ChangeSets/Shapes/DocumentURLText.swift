/// What is wrong with a document's URL, as the end of a sentence.
///
/// Source: `https?:\/\/(www\.)?[-a-zA-Z0-9@._]{1,256}\.[a-zA-Z0-9()]{1,6}\b([-a-zA-Z0-9@_\+.\/\/]*)`, as a full match.
func urlProblem(_ text: String) -> String? {
  let pattern = #/https?://(www\.)?[-a-zA-Z0-9@._]{1,256}\.[a-zA-Z0-9()]{1,6}\b([-a-zA-Z0-9@_+./]*)/#
    .asciiOnlyCharacterClasses().asciiOnlyWordCharacters().wordBoundaryKind(.simple)
    .matchingSemantics(.unicodeScalar)
  if text.wholeMatch(of: pattern) != nil { return nil }
  guard text.hasPrefix("https://") || text.hasPrefix("http://") else { return "is no URL that starts with https://" }
  let refused = text.unicodeScalars.dropFirst(8).first { !isURLCharacter($0) }
  return refused.map { "holds \"\($0)\", which AWS does not accept in a document's URL" }
    ?? "is not a URL of the form that AWS accepts"
}

/// The characters that AWS accepts in the path of a document's URL.
func isURLCharacter(_ scalar: Unicode.Scalar) -> Bool {
  scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
    || "-@_+./".unicodeScalars.contains(scalar)
}
