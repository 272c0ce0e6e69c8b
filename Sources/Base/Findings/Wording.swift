// How numbers and characters are written wherever people read them.

/// 89980 -> `89,980`.
public func grouped(_ number: Int) -> String {
  var text = ""
  let digits = String(number)
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0 { text += "," }
    text.append(digit)
  }
  return text
}

/// How a character is named that cannot be shown: `U+200B`.
public func codePoint(_ scalar: Unicode.Scalar) -> String {
  let code = String(scalar.value, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
}

/// A character's code and name: `U+202E RIGHT-TO-LEFT OVERRIDE`.
public func characterName(_ scalar: Unicode.Scalar) -> String {
  let properties = scalar.properties
  return (properties.name ?? properties.nameAlias).map { "\(codePoint(scalar)) \($0)" } ?? codePoint(scalar)
}

/// How two texts are told apart that look the same: everything beyond ASCII as code points, `caf\u{00E9}`.
public func spelling(_ text: String) -> String {
  text.unicodeScalars.map { $0.escaped(asASCII: true) }.joined()
}
