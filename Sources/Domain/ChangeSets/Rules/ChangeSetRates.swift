internal import Findings

extension AWSRule {
  static let changeSetRates = AWSRule(
    "change-set-rates", .error, code: "TOO_MANY_RATES",
    title: "a rate card has at most 800 rates",
    why: "AWS takes no more dimensions than that in one rate card.",
    help: "leave out dimensions that this offer does not need",
    source: "AWS Marketplace Catalog API shapes, ResaleAuthorization@1.0: RateCard",
    good: .changes(("UpdatePricingTerms", sampleUpfront())),
    bad: .changes(
      (
        "UpdatePricingTerms",
        #"{"PricingModel": "Usage", "Terms": [{"Type": "ResaleUsageBasedPricingTerm", "CurrencyCode": "USD", "RateCards": [{"RateCard": ["#
          + (1...801).map { "{\"DimensionKey\": \"users-\($0)\", \"Price\": \"0.10\"}" }.joined(separator: ", ")
          + "]}]}]}"
      )))
}
