internal import Findings

extension AWSRule {
  static let changeSetYenFraction = AWSRule(
    "change-set-yen-fraction", .warning, code: nil,
    title: "instalments in yen are whole",
    why:
      "The yen has no smaller unit. AWS's shapes take decimals for every currency; what becomes of them nobody documents.",
    help: "write the amount without decimals",
    source: "ISO 4217; AWS Marketplace Catalog API shapes, ChargeAmount",
    good: .changes(
      (
        "UpdatePaymentScheduleTerms",
        sampleSchedule(#"{"ChargeDate": "2099-01-15", "ChargeAmount": "240000"}"#, currency: "JPY")
      )),
    bad: .changes(
      (
        "UpdatePaymentScheduleTerms",
        sampleSchedule(#"{"ChargeDate": "2099-01-15", "ChargeAmount": "240000.50"}"#, currency: "JPY")
      )))
}

extension ChangeSetCheck {
  func changeSetYenFraction() -> [Finding] {
    let schedules = authorizations.flatMap(\.schedules).filter { $0.text("CurrencyCode") == "JPY" }
    let fixed = pricingTerms.filter { $0.text("CurrencyCode") == "JPY" }
    let amounts =
      schedules.flatMap { $0.list("Schedule") }.compactMap { $0["ChargeAmount"] } + fixed.compactMap { $0["Price"] }
    return amounts.compactMap { amount in
      guard let text = amount.string, hasFraction(text) else { return nil }
      return AWSRule.changeSetYenFraction.finding("\(shortened(text)) is no whole number of yen", at: amount, in: file)
    }
  }
}

private func hasFraction(_ text: String) -> Bool {
  text.utf8.drop { $0 != UInt8(ascii: ".") }.dropFirst().contains { $0 != UInt8(ascii: "0") }
}
