internal import Findings
internal import JSON

extension Rule {
  static let eulaStandardProduct = Rule(
    "eula-standard-product", .warning,
    title: "professional services have a custom EULA",
    why:
      "The standard contract is written for software; for professional services AWS documents that the seller's own is needed.",
    help: "set eula.type to custom and name the files",
    source: "AWS Marketplace, professional services products: custom EULA only",
    good: Sample(listing: #"{"type": "professional-services"}"#),
    bad: Sample(
      form: #"{"eula": {"type": "standard", "files": []}}"#, listing: #"{"type": "professional-services"}"#))
}

extension OfferCheck {
  func eulaStandardProduct() -> [Finding] {
    guard let listing, listing.type == "professional-services", let type = entry("eula", "type"),
      type.string == "standard"
    else { return [] }
    return [finding(.eulaStandardProduct, "the listing \(listing.key) is professional services", at: type)]
  }
}
