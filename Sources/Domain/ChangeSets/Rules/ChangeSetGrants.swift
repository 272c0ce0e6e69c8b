internal import Findings

extension AWSRule {
  static let changeSetGrants = AWSRule(
    "change-set-grants", .error, code: "TOO_MANY_GRANTS",
    title: "a fixed price grants at most 200 dimensions",
    why: "AWS takes no more grants than that in one term.",
    help: "leave out dimensions that this offer does not need",
    source: "AWS Marketplace Catalog API shapes, ResaleAuthorization@1.0: Grants",
    good: .changes(("UpdatePricingTerms", sampleFixed())),
    bad: .changes(
      (
        "UpdatePricingTerms",
        sampleFixed(
          grants: (1...201).map { "{\"DimensionKey\": \"users-\($0)\", \"MaxQuantity\": 1}" }.joined(separator: ", "))
      )))
}
