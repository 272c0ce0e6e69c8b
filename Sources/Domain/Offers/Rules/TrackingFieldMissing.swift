internal import Findings
internal import JSON

extension Rule {
  static let trackingFieldMissing = Rule(
    "tracking-field-missing",
    title: "associating needs the listing's field for the CPPO Opportunity ID",
    why: """
      An authorization that exists already is followed by its CPPO Opportunity ID, which stands in a contract metadata field of the \
      listing. Without the field there is no place for the id.
      """,
    help: "add the contract metadata field CPPO Opportunity ID to the listing and to its file in listings/",
    source: "article: Enable CPPO tracking to associate a partner offer; Configure a Contract Metadata field",
    good: Sample(
      form: #"""
        {"offer": {"associate": true, "offerId": "offer-dacpxznflfwin"},
         "contractMetadata": {"CPPO Opportunity ID": "resaleauthz-yaxjqxiskysxa"}}
        """#),
    bad: Sample(
      form: #"""
        {"offer": {"associate": true, "offerId": "offer-dacpxznflfwin"},
         "contractMetadata": {"CPPO Opportunity ID": "resaleauthz-yaxjqxiskysxa"}}
        """#,
      listing: #"{"contractMetadataFields": ["AWS Account Number", "Partner AWS Account Number"]}"#))
}

extension OfferCheck {
  func trackingFieldMissing() -> [Finding] {
    guard let listing, let written = entry("product", "listing"), isAssociated,
      !listing.contractMetadataFields.contains(MetadataName.opportunity), nearTrackingFields(of: listing).isEmpty
    else { return [] }
    let message =
      "the listing \(listing.key) has no contract metadata field \(jsonQuoted(MetadataName.opportunity))"
    return [finding(.trackingFieldMissing, message, at: written)]
  }
}
