internal import Findings
internal import JSON

/// What the texts of forms, listings and settings look like.
extension TextFormat {
  static let date = TextFormat(
    rule: .dateReal, schema: SchemaTerms(pattern: "^\(datePattern)$", format: "date"), example: "2026-12-31"
  ) { text in
    guard CalendarDate(text) == nil else { return nil }
    let help = CalendarDate.lastDay(inMonthOf: text).map { "the last day of that month is \($0.text)" }
    return TextProblem(.dateReal, "is not a day of the calendar; write it as 2026-12-31", help: help)
  }

  static let instant = TextFormat(
    rule: .instantUTC, pattern: "^\(datePattern)T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z$",
    schemaFormat: "date-time", example: "2026-11-23T14:32:07Z"
  ) { Instant($0) == nil ? "is not a moment in UTC; write it as 2026-11-23T14:32:07Z" : nil }

  static let amount = TextFormat(
    rule: .amountDecimal, pattern: "^(?!.{17})(0|[1-9][0-9]{0,14})([.][0-9]{1,14})?$", example: "240000.00"
  ) { ExactDecimal($0) == nil ? "is not a plain decimal amount; write it as 240000.00" : nil }

  static let account = TextFormat(
    rule: .accountNumber, schema: SchemaTerms(pattern: "^[0-9]{12}$"), example: "012345678901"
  ) { text in
    guard !isDigits(text, count: 12) else { return nil }
    let digits = text.filter { !$0.isWhitespace && $0 != "-" }
    let help = isDigits(digits, count: 12) ? "write the digits alone: \(jsonQuoted(digits))" : nil
    return TextProblem(.accountNumber, "is not an AWS account number: 12 digits", help: help)
  }

  static let currency = TextFormat(
    rule: .currencyCode, schema: SchemaTerms(choices: Currency.allCodes), example: "USD"
  ) { text in
    guard Currency(code: text) == nil else { return nil }
    let upper = text.uppercased()
    let help = Currency(code: upper) == nil ? nil : "did you mean \(jsonQuoted(upper))?"
    return TextProblem(.currencyCode, "is not a currency of ISO 4217", help: help)
  }

  static let months = TextFormat(
    rule: .billingTerm, pattern: "^P([1-9]|[1-9][0-9]|1[0-3][0-9]|14[0-4])M$", example: "P12M"
  ) { billingMonths($0) == nil ? "is not a term of whole months from P1M to P144M" : nil }

  static let serviceStart = TextFormat(
    rule: .serviceStart,
    schema: SchemaTerms(pattern: "^\(datePattern)$", format: "date", exceptions: ["at-acceptance"]),
    example: "at-acceptance"
  ) { text in
    guard text != "at-acceptance", CalendarDate(text) == nil else { return nil }
    return TextProblem(.serviceStart, "is neither at-acceptance nor a date like 2027-01-01")
  }

  static let email = TextFormat(
    rule: .emailAddress,
    pattern:
      "^[!#-'*+./0-9=?A-Z^-~-]+@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?([.][A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+$",
    example: "revops@isv.example"
  ) { isEmail($0) ? nil : "is not an e-mail address" }

  static let key = TextFormat(rule: .offerKey, pattern: "^[a-z0-9][a-z0-9._-]{0,63}$", example: "acme-2026") { text in
    isKey(text) ? nil : "is not a key: lower-case letters, digits, hyphens; at most 64"
  }

  static let path = TextFormat(
    rule: .packetPath, pattern: #"^(?!/)(?!.*(^|/)[.]{0,2}(/|$))[^\x00-\x1f\x7f\\]+$"#, example: "eula/master.pdf"
  ) { pathProblem($0) }

  /// `https://`, a host with a dot, and a path of the characters that AWS accepts.
  static let documentsBaseURL = TextFormat(
    rule: .documentsBaseURL,
    pattern: "^https://([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?[.])+[A-Za-z]{2,6}(/[A-Za-z0-9@_+./-]*)?$",
    example: "https://isv-cppo.s3.us-east-1.amazonaws.com/documents"
  ) { isDocumentsBase($0) ? nil : "is no https address of a folder with letters, digits and -@_+./ alone" }

  static let opportunityID = identifier("resaleauthz-", upTo: 50, example: "resaleauthz-yaxjqxiskysxa")
  static let offerID = identifier("offer-", upTo: 64, example: "offer-dacpxznflfwin")
  static let agreementID = identifier("agmt-", upTo: 64, example: "agmt-4mwg1nevbokzw95eca5797ixs")

  /// An AWS id: no white space, at most so long. Source: AWS Marketplace Catalog and Agreement API shapes.
  static func identifier(_ prefix: String, upTo limit: Int, example: String) -> TextFormat {
    let others = ["resaleauthz-", "offer-", "agmt-"].filter { $0 != prefix }.joined(separator: "|")
    let pattern = "^(?!\(others))[A-Za-z0-9][A-Za-z0-9._/@-]{0,\(limit - 1)}$"
    return TextFormat(rule: .awsIdentifier, pattern: pattern, example: example) { text in
      identifierProblem(text, prefix: prefix, limit: limit, example: example)
    }
  }
}

/// A year from 1, a month and a day; the days of each month are left to `format`.
private let datePattern = "(?!0000)[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"

func billingMonths(_ text: String) -> Int? {
  guard text.hasPrefix("P"), text.hasSuffix("M"), text.utf8.count <= 5, !text.hasPrefix("P0"),
    let months = decimalNumber(Array(text.utf8.dropFirst().dropLast())[...])
  else { return nil }
  return (1...144).contains(months) ? months : nil
}

private func isDigits(_ text: String, count: Int) -> Bool {
  text.utf8.count == count && text.utf8.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
}

func isCapital(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") }

func isAlphanumeric(_ byte: UInt8) -> Bool {
  isCapital(byte) || isCapital(byte & 0xDF) && byte >= UInt8(ascii: "a") || (48...57).contains(byte)
}

private func isKey(_ text: String) -> Bool {
  guard let first = text.utf8.first, text.utf8.count <= 64 else { return false }
  let isLower: (UInt8) -> Bool = { isAlphanumeric($0) && !isCapital($0) }
  return isLower(first) && text.utf8.allSatisfy { isLower($0) || "._-".utf8.contains($0) }
}

/// The plain forms of RFC 5321 without quoting or comments.
func isEmail(_ text: String) -> Bool {
  let halves = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
  guard halves.count == 2, !halves[0].isEmpty else { return false }
  let special = Array("!#$%&'*+-/=?^_`{|}~.".utf8)
  guard halves[0].allSatisfy({ isAlphanumeric($0) || special.contains($0) }) else { return false }
  let labels = halves[1].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  return labels.count >= 2
    && labels.allSatisfy { label in
      guard let first = label.first, let last = label.last else { return false }
      return isAlphanumeric(first) && isAlphanumeric(last)
        && label.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
    }
}

private func isDocumentsBase(_ text: String) -> Bool {
  guard text.hasPrefix("https://") else { return false }
  let rest = text.utf8.dropFirst(8)
  let labels = rest.prefix { $0 != UInt8(ascii: "/") }.split(
    separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  guard labels.count >= 2, let last = labels.last, (2...6).contains(last.count) else { return false }
  return last.allSatisfy { isAlphanumeric($0) && !(48...57).contains($0) } && labels.allSatisfy(isHostLabel)
    && rest.allSatisfy { isAlphanumeric($0) || "-@_+./".utf8.contains($0) }
}

private func isHostLabel(_ label: Substring.UTF8View) -> Bool {
  guard let first = label.first, let last = label.last else { return false }
  return isAlphanumeric(first) && isAlphanumeric(last)
    && label.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
}

/// A relative path with `/` that stays inside its packet.
public func isPathInsidePacket(_ path: String) -> Bool { pathProblem(path) == nil }

private func pathProblem(_ text: String) -> String? {
  if text.isEmpty { return "is empty" }
  if text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) {
    return "holds a backslash or control character; folders are separated by /"
  }
  if text.hasPrefix("/") { return "is absolute; a packet's files lie inside the packet" }
  let steps = text.split(separator: "/", omittingEmptySubsequences: false)
  if steps.contains("..") { return "leads out of the packet" }
  return steps.contains { $0.isEmpty || $0 == "." } ? "has an empty or dot step" : nil
}

private func identifierProblem(_ text: String, prefix: String, limit: Int, example: String) -> String? {
  let isPlain = text.utf8.allSatisfy { isAlphanumeric($0) || "._/@-".utf8.contains($0) }
  guard let first = text.utf8.first, isAlphanumeric(first), isPlain, text.utf8.count <= limit else {
    return "is not an AWS id such as \(example)"
  }
  for other in ["resaleauthz-", "offer-", "agmt-"] where other != prefix && text.hasPrefix(other) {
    return "looks like another kind of id; expected one such as \(example)"
  }
  return nil
}
