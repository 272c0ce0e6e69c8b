/// A cell as RFC 4180 writes it: in quotes where it holds a quote, a comma or a line end.
func csvCell(_ text: String) -> String {
  // By scalar: Swift counts CR LF as one character.
  let special: Set<Unicode.Scalar> = ["\"", ",", "\r", "\n"]
  guard text.unicodeScalars.contains(where: special.contains) else { return text }
  var quoted = "\""
  for scalar in text.unicodeScalars {
    if scalar == "\"" { quoted += "\"" }
    quoted.unicodeScalars.append(scalar)
  }
  return quoted + "\""
}

/// A text from outside as a cell that no spreadsheet runs as a formula and that stays on one line.
/// Source: OWASP, CSV injection.
func harmless(_ text: String?) -> String {
  guard let text else { return "" }
  let lineEnds: Set<Unicode.Scalar> = ["\r", "\n", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}"]
  var line = String.UnicodeScalarView()
  for scalar in text.unicodeScalars { line.append(lineEnds.contains(scalar) ? " " : scalar) }
  let starters: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t"]
  guard let first = text.unicodeScalars.first, starters.contains(first) || first == "\r" else { return String(line) }
  return "'" + String(line)
}
