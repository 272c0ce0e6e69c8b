internal import Findings

extension AWSRule {
  static let changeSetAmount = AWSRule(
    "change-set-amount", .error, code: validation,
    title: "a price or amount is a plain decimal of at most 100000000",
    why: """
      No signs, no separators, no exponents. A rate has at most 8 decimals, a fixed price 3, an instalment 2.
      """,
    help: "write the amount as 250.00",
    source: "AWS Marketplace Catalog API shapes, ResaleAuthorization@1.0: Price, ChargeAmount",
    good: .changes(("UpdatePricingTerms", sampleUpfront(price: "480.00"))),
    bad: .changes(("UpdatePricingTerms", sampleUpfront(price: "1,480.00"))))
}
