/// What a text should not hold that leaves the company: remarks for colleagues, e-mail addresses, amounts.
struct LeakedText {
  private let text: String

  init(_ text: String) { self.text = text }

  /// A remark that was meant for colleagues: `internal only`, `20 % discount`.
  var remark: String? {
    let words = " " + text.lowercased().split { !$0.isLetter && $0 != "%" }.joined(separator: " ") + " "
    if let phrase = Self.phrases.first(where: { words.contains(" \($0) ") }) { return phrase }
    let isMarked = ["(internal)", "[internal]", "internal:"].contains { text.lowercased().contains($0) }
    if isMarked { return "internal" }
    return words.contains("discount") && text.contains("%") ? "% discount" : nil
  }

  /// A word about the partner's price.
  var priceWord: String? {
    let words = Set(text.lowercased().split { !$0.isLetter }.map(String.init))
    return Self.priceWords.first(where: words.contains)
  }

  var emailAddress: String? {
    let words = text.split { $0.isWhitespace || "<>()[],;:\"'/".contains($0) }
    return words.map(String.init).first { isEmail($0) }
  }

  /// Numbers that are written as amounts: with a fraction, with separators of thousands, or of five digits and more.
  var amounts: [String] {
    let numbers = text.split { !$0.isASCII || !$0.isNumber && !".,'".contains($0) }
    return numbers.compactMap { number in
      let digits = number.filter { $0 != "," && $0 != "'" }
      let plain = digits.hasSuffix(".") ? String(digits.dropLast()) : String(digits)
      guard plain.contains(".") || plain.count >= 5 || number.dropLast().contains(",") else { return nil }
      return ExactDecimal(plain)?.withoutTrailingZeros
    }
  }

  private static let phrases = [
    "internal only", "internal use only", "internal note", "internal remark", "do not share", "do not send",
    "do not forward", "not for customer", "not for the customer", "not for buyer", "not for the buyer",
    "not for partner", "not for the partner", "our margin", "our cost", "walk away price", "floor price",
  ]

  private static let priceWords = ["margin", "margins", "markup", "wholesale"]
}

extension ExactDecimal {
  /// 480.00 and 480 are the same: `480`.
  var withoutTrailingZeros: String {
    var text = text
    guard text.contains(".") else { return text }
    while text.hasSuffix("0") { text.removeLast() }
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }
}
