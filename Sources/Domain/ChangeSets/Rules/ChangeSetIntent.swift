internal import Findings

extension AWSRule {
  static let changeSetIntent = AWSRule(
    "change-set-intent", .warning, code: nil,
    title: "a request for an authorization is not sent with the intent VALIDATE",
    why: "AWS documents VALIDATE for versions of single-AMI products alone; there is no dry run for authorizations.",
    help: "remove Intent; this check is the dry run",
    source: "AWS Marketplace Catalog API, StartChangeSet: Intent",
    good: .changes(("RestrictResaleAuthorization", "{}")),
    bad: .request(
      #"""
      {"Catalog": "AWSMarketplace", "Intent": "VALIDATE", "ChangeSet": [
        {"ChangeType": "RestrictResaleAuthorization",
          "Entity": {"Type": "ResaleAuthorization@1.0", "Identifier": "resaleauthz-4wd3xkq7zp2ma"},
          "DetailsDocument": {}}]}
      """#))
}

extension ChangeSetCheck {
  func changeSetIntent() -> [Finding] {
    guard let intent = request["Intent"], intent.string == "VALIDATE", !changes.isEmpty else { return [] }
    return [AWSRule.changeSetIntent.finding("VALIDATE has no effect on authorizations", at: intent, in: file)]
  }
}
