internal import Findings
internal import JSON

extension Rule {
  static let trackingEnabled = Rule(
    "tracking-enabled",
    title: "the listing tracks channel partner private offers",
    why: "Without tracking nobody hears when the partner extends the offer or the buyer accepts it.",
    help: "enable CPPO tracking for the listing, then set cppoTracking to true in its file",
    source: "article: first enable CPPO tracking and complete the workflows",
    bad: Sample(listing: #"{"cppoTracking": false}"#))
}

extension OfferCheck {
  func trackingEnabled() -> [Finding] {
    guard let listing else { return [] }
    let written = value("product", "listing")
    if !listing.cppoTracking {
      let message = "product.listing: the listing \(listing.key) does not track channel partner private offers"
      return [Rule.trackingEnabled.finding(message, at: place(written))]
    }
    guard value("offer", "associate")?.bool == true,
      !listing.contractMetadataFields.contains(MetadataName.opportunity)
    else { return [] }
    let message =
      "product.listing: associating needs a contract metadata field \(jsonQuoted(MetadataName.opportunity)) on the listing"
    return [Rule.trackingEnabled.finding(message, at: place(written))]
  }
}
