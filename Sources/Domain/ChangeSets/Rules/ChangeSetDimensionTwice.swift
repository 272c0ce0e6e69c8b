internal import Findings

extension AWSRule {
  static let changeSetDimensionTwice = AWSRule(
    "change-set-dimension-twice", .warning, code: "DUPLICATE_DIMENSION_KEYS",
    title: "a dimension has one price in a rate card, and one grant",
    why: "Of two prices for one dimension nobody knows which counts; AWS refuses them.",
    help: "keep one of the two",
    source: "AWS Marketplace documentation, UpdatePricingTerms",
    good: .changes(("UpdatePricingTerms", sampleFixed())),
    bad: .changes(
      (
        "UpdatePricingTerms",
        sampleFixed(
          grants: #"{"DimensionKey": "users", "MaxQuantity": 500}, {"DimensionKey": "users", "MaxQuantity": 50}"#)
      )))
}

extension ChangeSetCheck {
  func changeSetDimensionTwice() -> [Finding] {
    let lists = rateCards.map { $0.list("RateCard") } + pricingTerms.map { $0.list("Grants") }
    return lists.flatMap { repeated(in: $0) { $0.text("DimensionKey") } }.map { entry, key in
      AWSRule.changeSetDimensionTwice.finding("\(shortened(key)) stands here again", at: entry, in: file)
    }
  }
}
