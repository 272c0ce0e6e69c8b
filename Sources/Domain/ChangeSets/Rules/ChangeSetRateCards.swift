internal import Findings

extension AWSRule {
  static let changeSetRateCards = AWSRule(
    "change-set-rate-cards", .error, code: "TOO_MANY_RATE_CARDS",
    title: "a pricing term has at most 5 rate cards",
    why: "Each rate card is a duration that the buyer can choose; AWS takes five.",
    help: "leave out durations that nobody asked for",
    source: "AWS Marketplace Catalog API shapes, ResaleAuthorization@1.0: RateCards",
    good: .changes(("UpdatePricingTerms", sampleUpfront())),
    bad: .changes(
      (
        "UpdatePricingTerms",
        #"{"PricingModel": "Usage", "Terms": [{"Type": "ResaleUsageBasedPricingTerm", "CurrencyCode": "USD", "RateCards": ["#
          + (1...6).map { "{\"RateCard\": [{\"DimensionKey\": \"users-\($0)\", \"Price\": \"0.10\"}]}" }
          .joined(separator: ", ") + "]}]}"
      )))
}
