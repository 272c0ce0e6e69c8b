internal import Findings
internal import JSON

extension Rule {
  static let quantityRequired = Rule(
    "quantity-required",
    title: "a line has a quantity, except for usage",
    why:
      "Upfront and scheduled prices are for a number of units; usage is counted later, so a number before is a mistake.",
    help: "add the quantity, or choose the payment model usage",
    source: "AWS Marketplace Catalog API, ConfigurableUpfrontPricingTerm and UsageBasedPricingTerm",
    good: Sample(form: #"{"product": {"dimensions": [{"key": "users", "quantity": 500, "unitPrice": "480.00"}]}}"#),
    bad: Sample(form: #"{"product": {"dimensions": [{"key": "users", "unitPrice": "480.00"}]}}"#))
}

extension OfferCheck {
  func quantityRequired() -> [Finding] {
    guard let paymentModel else { return [] }
    return dimensions.filter(\.isObject).compactMap { line in
      let quantity = line.present("quantity")
      if paymentModel == .usage, let quantity {
        return finding(.quantityRequired, "a usage line has none", at: quantity, help: "remove the quantity")
      }
      guard paymentModel != .usage, quantity == nil else { return nil }
      return finding(.quantityRequired, "is missing", missing: "quantity", in: line)
    }
  }
}
