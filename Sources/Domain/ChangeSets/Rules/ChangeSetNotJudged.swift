internal import Findings

extension AWSRule {
  static let changeSetNotJudged = AWSRule(
    "change-set-not-judged", .warning, code: nil,
    title: "changes of other entities are not judged",
    why: "Bindery knows resale authorizations; what a request does to offers or products is for others to judge.",
    help: "check this change by other means",
    source: "Bindery's own limit",
    good: .changes(("RestrictResaleAuthorization", "{}")),
    bad: .request(
      #"""
      {"Catalog": "AWSMarketplace", "ChangeSet": [
        {"ChangeType": "UpdateInformation",
          "Entity": {"Type": "Offer@1.0", "Identifier": "offer-dacpxznflfwin"}, "DetailsDocument": {"Name": "Acme"}}]}
      """#))
}

extension ChangeSetCheck {
  func changeSetNotJudged(_ change: RequestedChange) -> [Finding] {
    guard let type = change.entry["Entity"]?["Type"], let text = type.string else { return [] }
    let message = "\(shortened(text)) is no resale authorization; this change was not judged"
    return [AWSRule.changeSetNotJudged.finding(message, at: type, in: file)]
  }
}
