internal import Findings
internal import JSON

extension Rule {
  static let listingAllows = Rule(
    "listing-allows",
    title: "the listing allows the payment model and the currency",
    why: "AWS refuses an authorization with pricing that the product does not have.",
    help: "choose what the listing allows, or change the listing on AWS Marketplace and in listings/",
    source: "AWS Marketplace: pricing follows the product",
    good: Sample(form: #"{"product": {"currency": "EUR"}}"#),
    bad: Sample(form: #"{"product": {"currency": "GBP"}}"#))
}

extension OfferCheck {
  func listingAllows() -> [Finding] {
    guard let listing else { return [] }
    // Of a payment model or a currency that does not exist, the shape has spoken.
    return [
      paymentModel.flatMap { _ in allowed("paymentModel", listing.paymentModels.map(\.rawValue), of: listing) },
      currency.flatMap { _ in allowed("currency", listing.currencies, of: listing) },
    ].compactMap { $0 }
  }

  private func allowed(_ key: String, _ values: [String], of listing: Listing) -> Finding? {
    guard let written = entry("product", key), let text = written.string, !values.contains(text) else { return nil }
    let message = "the listing \(listing.key) does not allow \(jsonQuoted(text))"
    return finding(.listingAllows, message, at: written, help: "allowed: \(values.joined(separator: ", "))")
  }
}
