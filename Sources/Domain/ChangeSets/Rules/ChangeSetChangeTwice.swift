internal import Findings

extension AWSRule {
  static let changeSetChangeTwice = AWSRule(
    "change-set-change-twice", .warning, code: nil,
    title: "each change type stands once for an authorization",
    why: """
      Changes of terms replace all terms that were there, and AWS does not say in which order the changes of a request are applied: \
      of two changes of one type one is lost.
      """,
    help: "merge the two changes into one",
    source: "AWS Marketplace Catalog API: changes of terms replace the terms",
    good: .changes(("UpdateAvailability", #"{"AvailabilityEndDate": "2099-12-31", "OffersMaxQuantity": 1}"#)),
    bad: .changes(
      ("UpdateAvailability", #"{"AvailabilityEndDate": "2099-12-31"}"#),
      ("UpdateAvailability", #"{"OffersMaxQuantity": 1}"#)))
}

extension ChangeSetCheck {
  func changeSetChangeTwice() -> [Finding] {
    authorizations.flatMap { authorization -> [Finding] in
      var seen: Set<String> = []
      return authorization.changes.compactMap { change in
        guard detailsShapes[change.type] != nil, !seen.insert(change.type).inserted,
          let type = change.entry["ChangeType"]
        else { return nil }
        return AWSRule.changeSetChangeTwice.finding("\(change.type) stands here again", at: type, in: file)
      }
    }
  }
}
