internal import Findings

extension AWSRule {
  static let changeSetCurrencies = AWSRule(
    "change-set-currencies", .warning, code: "INCOMPATIBLE_CURRENCY_CODE",
    title: "all prices of an authorization are in one currency",
    why: "Pricing terms and payment schedule have one currency; the partner's offer takes it over.",
    help: "use one CurrencyCode in all terms",
    source: "AWS Marketplace documentation, UpdatePricingTerms and UpdatePaymentScheduleTerms",
    good: .creation(
      ("UpdatePricingTerms", sampleFixed()), ("UpdatePaymentScheduleTerms", sampleSchedule()),
      ("UpdateAvailability", sampleSingleUse)),
    bad: .creation(
      ("UpdatePricingTerms", sampleFixed()), ("UpdatePaymentScheduleTerms", sampleSchedule(currency: "EUR")),
      ("UpdateAvailability", sampleSingleUse)))
}

extension ChangeSetCheck {
  func changeSetCurrencies() -> [Finding] {
    authorizations.flatMap { authorization -> [Finding] in
      let codes = (authorization.pricingTerms + authorization.schedules).compactMap { $0["CurrencyCode"] }
      guard let first = codes.first?.string else { return [] }
      return codes.dropFirst().compactMap { code in
        guard let text = code.string, text != first else { return nil }
        return AWSRule.changeSetCurrencies.finding("\(shortened(text)) stands beside \(first)", at: code, in: file)
      }
    }
  }
}
