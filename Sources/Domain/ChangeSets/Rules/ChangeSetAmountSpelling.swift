internal import Findings

extension AWSRule {
  static let changeSetAmountSpelling = AWSRule(
    "change-set-amount-spelling", .warning, code: nil,
    title: "an amount is written in the usual way",
    why: "AWS's pattern lets 1. and 00.00 pass; other programs on the way may not.",
    help: "write no leading zeros, and digits behind the point or no point",
    source: "AWS Marketplace Catalog API shapes, Price and ChargeAmount",
    good: .changes(("UpdatePricingTerms", sampleUpfront(price: "480"))),
    bad: .changes(("UpdatePricingTerms", sampleUpfront(price: "0480."))))
}

extension ChangeSetCheck {
  func changeSetAmountSpelling() -> [Finding] {
    let rates = rateCards.flatMap { $0.list("RateCard") }.compactMap { $0["Price"] }
    let fixed = pricingTerms.compactMap { $0["Price"] }
    let charges = authorizations.flatMap(\.schedules).flatMap { $0.list("Schedule") }.compactMap { $0["ChargeAmount"] }
    return (rates + fixed + charges).compactMap { amount in
      guard let text = amount.string, isUnusual(text) else { return nil }
      return AWSRule.changeSetAmountSpelling.finding("\(shortened(text)) is an unusual spelling", at: amount, in: file)
    }
  }
}

/// A leading zero before another digit, or a point at the end, in what is an amount otherwise.
private func isUnusual(_ text: String) -> Bool {
  let bytes = Array(text.utf8)
  guard !bytes.isEmpty, bytes.allSatisfy({ isDigit($0) || $0 == UInt8(ascii: ".") }) else { return false }
  let startsWithZero = bytes.count > 1 && bytes[0] == UInt8(ascii: "0") && isDigit(bytes[1])
  return startsWithZero || bytes.last == UInt8(ascii: ".")
}
