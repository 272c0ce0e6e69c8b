internal import Findings

extension AWSRule {
  static let changeSetDimensionLong = AWSRule(
    "change-set-dimension-long", .warning, code: nil,
    title: "a dimension's key has at most 60 characters",
    why: "AWS's shapes take 100 characters, its documentation 60.",
    help: "compare the key with the listing's API name",
    source: "AWS Marketplace documentation, DimensionKey",
    good: .changes(("UpdatePricingTerms", sampleUpfront(key: "users"))),
    bad: .changes(("UpdatePricingTerms", sampleUpfront(key: String(repeating: "users-", count: 11)))))
}

extension ChangeSetCheck {
  func changeSetDimensionLong() -> [Finding] {
    let rows = rateCards.flatMap { $0.list("RateCard") } + pricingTerms.flatMap { $0.list("Grants") }
    return rows.compactMap { $0["DimensionKey"] }.compactMap { key in
      guard let count = key.string?.unicodeScalars.count, (61...100).contains(count) else { return nil }
      return AWSRule.changeSetDimensionLong.finding("has \(count) characters; documented are 60", at: key, in: file)
    }
  }
}
