internal import Findings
internal import JSON

extension Rule {
  static let trackingEnabled = Rule(
    "tracking-enabled",
    title: "the listing tracks channel partner private offers",
    why: "Without tracking nobody hears when the partner extends the offer or the buyer accepts it.",
    help: "enable CPPO tracking for the listing, then set cppoTracking to true in its file",
    source: "article: first enable CPPO tracking and complete the workflows",
    good: Sample(listing: #"{"cppoTracking": true}"#),
    bad: Sample(listing: #"{"cppoTracking": false}"#))
}

extension OfferCheck {
  func trackingEnabled() -> [Finding] {
    guard let listing, let written = entry("product", "listing") else { return [] }
    guard !listing.cppoTracking else { return [] }
    let message = "the listing \(listing.key) does not track channel partner private offers"
    return [finding(.trackingEnabled, message, at: written)]
  }
}
