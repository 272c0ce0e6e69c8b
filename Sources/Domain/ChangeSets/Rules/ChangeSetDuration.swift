internal import Findings

extension AWSRule {
  static let changeSetDuration = AWSRule(
    "change-set-duration", .error, code: validation,
    title: "a duration counts years, months and days",
    why: "ISO 8601 knows weeks and hours as well; AWS does not.",
    help: "write P12M, P1Y or P365D",
    source: "AWS Marketplace Catalog API shapes, ResaleAuthorization@1.0: Duration, Selector",
    good: .changes(("UpdatePricingTerms", sampleUpfront(duration: "P12M"))),
    bad: .changes(("UpdatePricingTerms", sampleUpfront(duration: "P52W"))))
}
