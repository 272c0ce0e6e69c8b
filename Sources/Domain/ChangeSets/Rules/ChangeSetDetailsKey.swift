internal import Findings

extension AWSRule {
  static let changeSetDetailsKey = AWSRule(
    "change-set-details-key", .warning, code: validation,
    title: "details have only keys that AWS knows",
    why: """
      AWS documents that other keys are not allowed. A misspelt optional key would otherwise be lost silently; PreExistingAgreement \
      and a document's Version, for example, belong to offers and not to authorizations.
      """,
    help: "correct the key or remove it",
    source: "AWS Marketplace Catalog API, ResaleAuthorization@1.0: no additional properties",
    good: .changes(("UpdateAvailability", #"{"AvailabilityEndDate": "2099-12-31"}"#)),
    bad: .changes(("UpdateAvailability", #"{"AvailabilityEndDate": "2099-12-31", "OffersMaximum": 1}"#)))
}
