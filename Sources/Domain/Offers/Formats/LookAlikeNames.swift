internal import Findings

/// Names that people take for the same have the same skeleton: letter case, spaces and look-alike letters do not count.
func nameSkeleton(_ name: String) -> String {
  var text = ""
  for scalar in name.lowercased().unicodeScalars where !isBlankOrInvisible(scalar) {
    text.unicodeScalars.append(lookAlikes[scalar] ?? scalar)
  }
  return text
}

/// Where two names part, with the code points that look alike.
func nameDifference(_ written: String, _ exact: String) -> [String] {
  let (a, b) = (Array(written.unicodeScalars), Array(exact.unicodeScalars))
  let index = zip(a, b).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(a.count, b.count)
  func name(_ scalars: [Unicode.Scalar]) -> String {
    index < scalars.count ? codePoint(scalars[index]) : "the end"
  }
  return ["character \(index + 1) is \(name(a)), expected \(name(b))"]
}

private func isBlankOrInvisible(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.isWhitespace || scalar.properties.generalCategory == .format || scalar == "_" || scalar == "-"
}

/// Letters of other scripts that look like Latin ones, lower case. Source: Unicode UTS 39, confusables (those used in AWS's names).
private let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = [
  "\u{430}": "a", "\u{441}": "c", "\u{435}": "e", "\u{456}": "i", "\u{43E}": "o", "\u{440}": "p", "\u{442}": "t",
  "\u{443}": "y", "\u{3BF}": "o", "\u{3C1}": "p", "\u{3B9}": "i", "\u{3C5}": "u", "\u{3BD}": "v", "\u{43D}": "h",
  "\u{458}": "j", "\u{455}": "s", "\u{445}": "x", "0": "o", "1": "l",
]
