internal import Findings

extension AWSRule {
  static let changeSetNumber = AWSRule(
    "change-set-number", .error, code: validation,
    title: "a quantity is a whole number in AWS's range",
    why: """
      The most offers of an authorization can only be 1, or is left out for any number; a grant has 1 to 2147483646 units. AWS's \
      models take 1.0 for no whole number.
      """,
    help: "write a whole number in the range, without decimals",
    source: "AWS Marketplace Catalog API shapes, ResaleAuthorization@1.0: OffersMaxQuantity, MaxQuantity",
    good: .changes(("UpdateAvailability", #"{"OffersMaxQuantity": 1}"#)),
    bad: .changes(("UpdateAvailability", #"{"OffersMaxQuantity": 2}"#)))
}
