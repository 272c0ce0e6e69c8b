internal import Findings
internal import JSON

extension AWSRule {
  static let changeSetChangeType = AWSRule(
    "change-set-change-type", .error, code: validation,
    title: "a change type is one that resale authorizations have",
    why: """
      Names of changes of offers do not fit authorizations: there is no UpdateTargeting, no UpdateValidityTerms and no \
      UpdateRenewalTerms. The partner is fixed by the creation; the term's length is part of the price.
      """,
    help: "use one of the change types of ResaleAuthorization@1.0",
    source: "AWS Marketplace Catalog API shapes, ResaleAuthorization@1.0",
    good: .changes(("UpdateAvailability", #"{"OffersMaxQuantity": 1}"#)),
    bad: .changes(("UpdateValidityTerms", #"{"Terms": [{"Type": "ValidityTerm", "AgreementDuration": "P12M"}]}"#)))
}

extension ChangeSetCheck {
  func changeSetChangeType(_ change: RequestedChange) -> [Finding] {
    guard let entry = change.entry["ChangeType"], entry.string != nil, detailsShapes[change.type] == nil,
      change.type != netPaymentTerms
    else { return [] }
    let known = (detailsShapes.keys + [netPaymentTerms]).sorted()
    let hint = nearest(to: change.type, among: known).map { "did you mean \(jsonQuoted($0))? " } ?? ""
    let message = "resale authorizations have no change \(shortened(change.type))"
    return [
      AWSRule.changeSetChangeType.finding(
        message, at: entry, in: file, help: hint + "known: \(known.joined(separator: ", "))")
    ]
  }
}
