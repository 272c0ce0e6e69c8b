internal import Findings

extension AWSRule {
  static let changeSetRateCardDimensions = AWSRule(
    "change-set-rate-card-dimensions", .warning, code: "INVALID_RATE_CARD",
    title: "every duration prices the same dimensions",
    why:
      "A dimension that one rate card prices and another does not could not be bought for every duration; AWS refuses that.",
    help: "price each dimension in each rate card",
    source: "AWS Marketplace documentation, UpdatePricingTerms",
    good: .changes(("UpdatePricingTerms", sampleRateCards(("P12M", "users"), ("P24M", "users")))),
    bad: .changes(("UpdatePricingTerms", sampleRateCards(("P12M", "users"), ("P24M", "servers")))))
}

extension ChangeSetCheck {
  func changeSetRateCardDimensions() -> [Finding] {
    pricingTerms.flatMap { term -> [Finding] in
      let cards = term.list("RateCards").compactMap { $0["RateCard"] }
      let keys = cards.map { Set($0.elements.compactMap { $0.text("DimensionKey") }) }
      return zip(cards, keys).dropFirst().compactMap { card, own in
        guard let first = keys.first, let odd = own.symmetricDifference(first).min() else { return nil }
        let message = "\(shortened(odd)) is not priced in every rate card of this term"
        return AWSRule.changeSetRateCardDimensions.finding(message, at: card, in: file)
      }
    }
  }
}
