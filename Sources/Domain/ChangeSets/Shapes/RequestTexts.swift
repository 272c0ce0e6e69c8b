internal import Offers

/// The texts of a request. Source: AWS Marketplace Catalog API shapes for ResaleAuthorization@1.0, each as a full match; botocore,
/// marketplace-catalog. Patterns of botocore for Identifier, Type and ChangeName are left out: AWS's own samples break them.
extension RequestText {
  static let date = RequestText(rule: .changeSetDate) { text in
    // AWS's pattern has years from 1000 on.
    guard let date = CalendarDate(text), date.year >= 1000 else {
      return "is not a day of the calendar, such as 2026-12-31"
    }
    return nil
  }

  static let account = RequestText(rule: .changeSetAccount) { text in
    text.utf8.count == 12 && text.utf8.allSatisfy(isDigit) ? nil : "is not an account number of 12 digits"
  }

  static let duration = RequestText(rule: .changeSetDuration) { text in
    RequestDuration(text) == nil ? "is not a duration of years, months and days, such as P12M" : nil
  }

  /// An amount of at most 100,000,000.
  static func amount(decimals: Int) -> RequestText {
    RequestText(rule: .changeSetAmount) { text in
      isAmount(text, decimals: decimals)
        ? nil : "is not an amount from 0 to 100000000 with at most \(decimals) decimals, such as 250.00"
    }
  }

  static let documentURL = RequestText(rule: .changeSetURL) { urlProblem($0) }

  /// A text of so many characters.
  static func length(_ range: ClosedRange<Int>) -> RequestText {
    RequestText(rule: .changeSetText) { lengthProblem($0, range) }
  }

  /// A text of so many characters that starts with none of white space.
  static func name(_ range: ClosedRange<Int>) -> RequestText {
    RequestText(rule: .changeSetText) { text in
      if let problem = lengthProblem(text, range) { return problem }
      return text.unicodeScalars.first?.properties.isWhitespace == true ? "starts with white space" : nil
    }
  }

  /// A text of so many characters of one kind; `words` names the kind.
  static func of(_ words: String, _ range: ClosedRange<Int>, _ isAllowed: @escaping @Sendable (Unicode.Scalar) -> Bool)
    -> RequestText
  {
    RequestText(rule: .changeSetText) { text in
      if let problem = lengthProblem(text, range) { return problem }
      return text.unicodeScalars.allSatisfy(isAllowed) ? nil : "holds something else than \(words)"
    }
  }
}

func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

private func lengthProblem(_ text: String, _ range: ClosedRange<Int>) -> String? {
  let count = text.unicodeScalars.count
  return range.contains(count)
    ? nil : "has \(count) characters; expected \(range.lowerBound) to \(range.upperBound)"
}

/// Source: `^((100000000(\.0{0,n})?)|(\d{1,8}(\.\d{0,n})?))$`. A point without decimals is allowed.
private func isAmount(_ text: String, decimals: Int) -> Bool {
  let parts = text.utf8.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
  guard let whole = parts.first, !whole.isEmpty, whole.allSatisfy(isDigit) else { return false }
  let fraction = parts.count == 2 ? Array(parts[1]) : []
  guard fraction.count <= decimals, fraction.allSatisfy(isDigit) else { return false }
  if whole.count <= 8 { return true }
  return Array(whole) == Array("100000000".utf8) && fraction.allSatisfy { $0 == UInt8(ascii: "0") }
}
