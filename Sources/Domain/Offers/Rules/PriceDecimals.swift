internal import Findings
internal import JSON

extension Rule {
  static let priceDecimals = Rule(
    "price-decimals",
    title: "a unit price has at most 8 decimals",
    why: """
      AWS takes prices of a rate card with up to 8 decimals and refuses the request otherwise. With a payment schedule no unit price is \
      sent.
      """,
    help: "round the unit price to 8 decimals, or sell another unit",
    source: "AWS Marketplace Catalog API shapes, ResaleAuthorization@1.0: RateCard Price",
    good: Sample(
      form: #"""
        {"product": {"paymentModel": "usage", "dimensions": [{"key": "users", "quantity": null, "unitPrice": "0.00012345"}]}}
        """#),
    bad: Sample(
      form: #"""
        {"product": {"paymentModel": "usage", "dimensions": [{"key": "users", "quantity": null, "unitPrice": "0.000123456"}]}}
        """#))
}

extension OfferCheck {
  func priceDecimals() -> [Finding] {
    guard paymentModel == .upfront || paymentModel == .usage else { return [] }
    let prices = dimensions.compactMap { $0.present("unitPrice") }
    return Rule.priceDecimals.findings(prices.filter { ($0.decimal?.scale ?? 0) > 8 }) { price in
      finding(.priceDecimals, "has \(price.decimal?.scale ?? 0) decimals; AWS takes 8", at: price)
    }
  }
}
