internal import Findings

extension AWSRule {
  static let changeSetCount = AWSRule(
    "change-set-count", .error, code: validation,
    title: "a list has as many entries as AWS takes",
    why: """
      A request has 1 to 20 changes; buyers are 1 to 25 accounts, and left out altogether for any buyer; a term of which there is \
      one stands alone in its list.
      """,
    help: "add or remove entries",
    source: "AWS Marketplace Catalog API shapes, ResaleAuthorization@1.0; botocore, marketplace-catalog",
    good: .changes(
      (
        "UpdateBuyerTargetingTerms",
        #"{"Terms": [{"Type": "BuyerTargetingTerm", "PositiveTargeting": {"BuyerAccounts": ["012345678901"]}}]}"#
      )),
    bad: .changes(
      (
        "UpdateBuyerTargetingTerms",
        #"{"Terms": [{"Type": "BuyerTargetingTerm", "PositiveTargeting": {"BuyerAccounts": []}}]}"#
      )))
}
