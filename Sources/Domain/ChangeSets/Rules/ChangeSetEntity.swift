internal import Findings
internal import JSON

extension AWSRule {
  static let changeSetEntity = AWSRule(
    "change-set-entity", .error, code: validation,
    title: "the entity of a resale authorization's change is ResaleAuthorization@1.0",
    why: "AWS tells entities apart by type and version, letter by letter.",
    help: "write \"Type\": \"ResaleAuthorization@1.0\"",
    source: "AWS Marketplace Catalog API, ResaleAuthorization@1.0",
    good: .changes(("RestrictResaleAuthorization", "{}")),
    bad: .request(
      #"""
      {"Catalog": "AWSMarketplace", "ChangeSet": [
        {"ChangeType": "RestrictResaleAuthorization",
          "Entity": {"Type": "ResaleAuthorization", "Identifier": "resaleauthz-4wd3xkq7zp2ma"},
          "DetailsDocument": {}}]}
      """#))
}

extension ChangeSetCheck {
  func changeSetEntity(_ change: RequestedChange) -> [Finding] {
    guard let type = change.entry["Entity"]?["Type"], let text = type.string,
      text != RequestedChange.entityTypeName
    else { return [] }
    return [AWSRule.changeSetEntity.finding("\(shortened(text)) is no type of entity", at: type, in: file)]
  }
}
