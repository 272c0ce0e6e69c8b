internal import Findings
internal import JSON
internal import Offers

extension TextFormat {
  /// A text of a booking: any, for names and messages were checked where they came from.
  static func bookingText(_ example: String) -> TextFormat {
    TextFormat(rule: .bookingField, example: example) { _ in nil }
  }

  /// An id that AWS Marketplace or the register gave out.
  static func bookingID(_ example: String) -> TextFormat {
    TextFormat(rule: .bookingField, pattern: "^[^\\s]+$", example: example) { text in
      text.isEmpty || text.contains(where: \.isWhitespace) ? "is blank or holds white space" : nil
    }
  }

  static let bookingAmount = TextFormat(
    rule: .bookingField, pattern: "^-?(0|[1-9][0-9]*)(\\.[0-9]+)?$", example: "240000.00"
  ) { text in
    let magnitude = text.hasPrefix("-") ? String(text.dropFirst()) : text
    return ExactDecimal(magnitude) == nil ? "is not a decimal number such as 240000.00" : nil
  }

  static let bookingDate = TextFormat(
    rule: .bookingField, pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", schemaFormat: "date", example: "2026-11-23"
  ) { text in CalendarDate(text) == nil ? "is not a date such as 2026-11-23" : nil }

  static let bookingInstant = TextFormat(
    rule: .bookingField, pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$",
    schemaFormat: "date-time", example: "2026-11-23T14:32:07Z"
  ) { text in Instant(text) == nil ? "is not a moment in UTC such as 2026-11-23T14:32:07Z" : nil }

  static let bookingMonth = TextFormat(
    rule: .bookingField, pattern: "^[0-9]{4}-(0[1-9]|1[0-2])$", example: "2026-11"
  ) { text in CalendarDate(text + "-01") == nil ? "is not a month such as 2026-11" : nil }

  static let bookingSHA256 = TextFormat(
    rule: .bookingField, pattern: "^[0-9a-f]{64}$", example: String(repeating: "0", count: 64)
  ) { text in isSHA256(text) ? nil : "is not a SHA-256 of 64 hexadecimal digits" }

  static let bookingAccount = TextFormat(
    rule: .bookingField, pattern: "^[0-9]*$", example: "012345678901"
  ) { text in text.utf8.allSatisfy(isASCIIDigit) ? nil : "is not an AWS account number" }

  static let bookingDuration = TextFormat(
    rule: .bookingField, pattern: "^P-?[0-9]+M$", example: "P12M"
  ) { text in
    text.hasPrefix("P") && text.hasSuffix("M") && Int(text.dropFirst().dropLast()) != nil
      ? nil : "is not a duration such as P12M"
  }

  static let bookingOffset = TextFormat(
    rule: .bookingField, pattern: "^[+-][0-9]{2}:[0-9]{2}$", example: "-05:00"
  ) { text in
    let bytes = Array(text.utf8)
    let figures = bytes.enumerated().filter { [1, 2, 4, 5].contains($0.offset) }
    return bytes.count == 6 && (text.hasPrefix("+") || text.hasPrefix("-")) && bytes[3] == UInt8(ascii: ":")
      && figures.allSatisfy { isASCIIDigit($0.element) } ? nil : "is not an offset such as -05:00"
  }
}
