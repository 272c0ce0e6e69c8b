internal import Findings

extension AWSRule {
  static let changeSetDetails = AWSRule(
    "change-set-details", .error, code: validation,
    title: "a change has its details once",
    why: """
      DetailsDocument holds them as JSON, the older Details as a text. AWS takes one of the two; a change without details, such as a \
      release, still has the empty document {}.
      """,
    help: "keep DetailsDocument and remove Details",
    source: "botocore, marketplace-catalog: Change",
    good: .changes(("RestrictResaleAuthorization", "{}")),
    bad: .request(
      #"""
      {"Catalog": "AWSMarketplace", "ChangeSet": [
        {"ChangeType": "RestrictResaleAuthorization",
          "Entity": {"Type": "ResaleAuthorization@1.0", "Identifier": "resaleauthz-4wd3xkq7zp2ma"}}]}
      """#))
}

extension ChangeSetCheck {
  func changeSetDetails(_ change: RequestedChange) -> [Finding] {
    let entry = change.entry
    if let legacy = entry["Details"], entry["DetailsDocument"] != nil {
      return [AWSRule.changeSetDetails.finding("stands beside DetailsDocument", at: legacy, in: file)]
    }
    guard entry["Details"] == nil, entry["DetailsDocument"] == nil else { return change.detailsFindings }
    return [AWSRule.changeSetDetails.finding(missing: "DetailsDocument", in: entry, "is missing", file: file)]
  }
}
