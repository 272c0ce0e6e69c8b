internal import Findings

extension AWSRule {
  static let changeSetType = AWSRule(
    "change-set-type", .error, code: validation,
    title: "every value is of the JSON type that AWS expects",
    why: """
      Prices and account numbers are texts, quantities are numbers. "1" for 1 is a mistake that even published samples make.
      """,
    help: "write the value as the type that the message names",
    source: "AWS Marketplace Catalog API shapes, ResaleAuthorization@1.0; botocore, marketplace-catalog",
    good: .changes(("UpdateAvailability", #"{"OffersMaxQuantity": 1}"#)),
    bad: .changes(("UpdateAvailability", #"{"OffersMaxQuantity": "1"}"#)))
}
