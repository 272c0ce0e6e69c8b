internal import Findings

extension AWSRule {
  static let changeSetDurationDays = AWSRule(
    "change-set-duration-days", .warning, code: "INVALID_SELECTOR_DURATION_VALUE",
    title: "what is also sold by usage has its duration in days",
    why: "A metered dimension needs the exact number of days: P365D and not P12M.",
    help: "write the duration in days, such as P365D",
    source: "AWS Marketplace documentation, UpdatePricingTerms: metered dimensions",
    good: .changes(("UpdatePricingTerms", committedUsage("P365D"))),
    bad: .changes(("UpdatePricingTerms", committedUsage("P12M"))))
}

/// An upfront commitment and a usage price for the same dimension.
private func committedUsage(_ duration: String) -> String {
  """
  {"PricingModel": "Contract", "Terms": [
      {"Type": "ResaleConfigurableUpfrontPricingTerm", "CurrencyCode": "USD", "RateCards": [
        {"Selector": {"Type": "Duration", "Value": "\(duration)"}, "RateCard": [{"DimensionKey": "users", "Price": "480"}]}]},
      {"Type": "ResaleUsageBasedPricingTerm", "CurrencyCode": "USD",
        "RateCards": [{"RateCard": [{"DimensionKey": "users", "Price": "0.10"}]}]}]}
  """
}

extension ChangeSetCheck {
  func changeSetDurationDays() -> [Finding] {
    authorizations.flatMap { authorization -> [Finding] in
      let usage = authorization.pricingTerms.filter { $0.type == "ResaleUsageBasedPricingTerm" }
      let metered = Set(usage.flatMap { $0.list("RateCards") }.flatMap(dimensionKeys))
      return authorization.pricingTerms.filter { $0.type == "ResaleConfigurableUpfrontPricingTerm" }
        .flatMap { $0.list("RateCards") }.compactMap { card in
          guard let value = card["Selector"]?["Value"], let text = value.string, let duration = RequestDuration(text),
            !duration.isDays, let key = dimensionKeys(card).first(where: metered.contains)
          else { return nil }
          let message = "\(shortened(key)) is metered; \(text) is not in days"
          return AWSRule.changeSetDurationDays.finding(message, at: value, in: file)
        }
    }
  }

  private func dimensionKeys(_ card: RequestEntry) -> [String] {
    card.list("RateCard").compactMap { $0.text("DimensionKey") }
  }
}
