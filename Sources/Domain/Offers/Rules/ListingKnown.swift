internal import Findings
internal import JSON

extension Rule {
  static let listingKnown = Rule(
    "listing-known",
    title: "the listing is one of the workspace",
    why: "The listing says which prices, currencies and fields the product allows.",
    help: "name a file of the workspace's folder listings/, or add one",
    source: "Bindery: listings/*.json",
    good: Sample(form: #"{"product": {"listing": "sentinel"}}"#),
    bad: Sample(form: #"{"product": {"listing": "sentinal"}}"#))
}

extension OfferCheck {
  func listingKnown() -> [Finding] {
    guard listing == nil, let written = entry("product", "listing"), let key = written.string else { return [] }
    let help =
      nearest(to: key, among: listings.map(\.key)).map { "did you mean \(jsonQuoted($0))?" }
      ?? (listings.isEmpty
        ? "the folder listings/ beside bindery.json has no listing"
        : "known: " + listings.map(\.key).joined(separator: ", "))
    return [finding(.listingKnown, "no listing \(jsonQuoted(key))", at: written, help: help)]
  }
}
