internal import Findings
internal import JSON

extension AWSRule {
  static let changeSetReference = AWSRule(
    "change-set-reference", .warning, code: validation,
    title: "each change says which authorization it changes",
    why: """
      A change names an authorization by its id, or one that the same request makes as $ChangeName.Entity.Identifier. A reference \
      to a name that no creation has leads nowhere.
      """,
    help: "set Entity.Identifier to the id, or to $NAME.Entity.Identifier of the creation's ChangeName",
    source: "AWS Marketplace Catalog API: referencing an entity that the same request makes",
    good: .creation(("UpdateAvailability", #"{"OffersMaxQuantity": 1}"#)),
    bad: .request(
      #"""
      {"Catalog": "AWSMarketplace", "ChangeSet": [
        {"ChangeType": "RestrictResaleAuthorization",
          "Entity": {"Type": "ResaleAuthorization@1.0", "Identifier": "$RA.Entity.Identifier"},
          "DetailsDocument": {}}]}
      """#))
}

extension ChangeSetCheck {
  func changeSetReference() -> [Finding] {
    let made = Set(changes.filter(\.isCreation).compactMap(\.name).map(RequestedChange.reference))
    return changes.filter { !$0.isCreation && $0.entry["Entity"]?.value.members != nil }.compactMap { change in
      guard let identifier = change.identifier else {
        let entity = change.entry["Entity"] ?? change.entry
        return AWSRule.changeSetReference.finding(missing: "Identifier", in: entity, "is missing", file: file)
      }
      guard let text = identifier.string, text.hasPrefix("$"), !made.contains(text) else { return nil }
      let message = "\(shortened(text)) is made by no change of this request"
      let help = made.sorted().first.map { "write \(jsonQuoted($0))" }
      return AWSRule.changeSetReference.finding(message, at: identifier, in: file, help: help)
    }
  }
}
