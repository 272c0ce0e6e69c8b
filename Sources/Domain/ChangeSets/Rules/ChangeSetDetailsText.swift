internal import Findings

extension AWSRule {
  static let changeSetDetailsText = AWSRule(
    "change-set-details-text", .error, code: validation,
    title: "the text of Details is JSON of at most 16384 characters",
    why: "In the older form the details stand as a text inside the request; a quote that is not escaped breaks them.",
    help: "use DetailsDocument, which needs no escapes and has no such limit",
    source: "botocore, marketplace-catalog: Change.Details",
    good: .request(legacyRequest(#"{\"OffersMaxQuantity\": 1}"#)),
    bad: .request(legacyRequest(#"{\"OffersMaxQuantity\": 1"#)))
}

/// A request with details in their older form; `details` is the text with its escapes.
private func legacyRequest(_ details: String) -> String {
  #"""
  {"Catalog": "AWSMarketplace", "ChangeSet": [
    {"ChangeType": "UpdateAvailability",
      "Entity": {"Type": "ResaleAuthorization@1.0", "Identifier": "resaleauthz-4wd3xkq7zp2ma"},
      "Details": "\#(details)"}]}
  """#
}
