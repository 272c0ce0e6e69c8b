internal import Findings
internal import JSON

extension Rule {
  static let trackingFieldName = Rule(
    "tracking-field-name",
    title: "the listing's field for the CPPO Opportunity ID has its exact name",
    why: """
      Offers are followed by the listing's contract metadata field CPPO Opportunity ID, and its letters and case count. A field with \
      another case, a look-alike letter or a stray space looks right and is never found.
      """,
    help: "rename the field of the listing on AWS Marketplace and in its file in listings/",
    source:
      "article: The field you configure must be named CPPO Opportunity ID. The field and letters are case sensitive.",
    good: Sample(
      listing: #"""
        {"contractMetadataFields": ["AWS Account Number", "Partner AWS Account Number", "CPPO Opportunity ID", "PO Number"]}
        """#),
    bad: Sample(
      listing: #"""
        {"contractMetadataFields": ["AWS Account Number", "Partner AWS Account Number", "CPPO Opportunity Id"]}
        """#))
}

extension OfferCheck {
  func trackingFieldName() -> [Finding] {
    guard let listing, let written = entry("product", "listing") else { return [] }
    return nearTrackingFields(of: listing).map { field in
      let message =
        "the listing \(listing.key) has a contract metadata field \(jsonQuoted(field)); the name is matched exactly: "
        + jsonQuoted(MetadataName.opportunity)
      return finding(
        .trackingFieldName, message, at: written, evidence: nameDifference(field, MetadataName.opportunity))
    }
  }

  /// Fields that were meant to be the one for the CPPO Opportunity ID; none where the listing has that one.
  func nearTrackingFields(of listing: Listing) -> [String] {
    let fields = listing.contractMetadataFields
    guard !fields.contains(MetadataName.opportunity) else { return [] }
    return fields.filter { nameSkeleton($0) == nameSkeleton(MetadataName.opportunity) }
  }
}
