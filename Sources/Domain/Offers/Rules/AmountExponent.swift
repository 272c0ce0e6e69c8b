internal import Findings
internal import JSON

extension Rule {
  static let amountExponent = Rule(
    "amount-exponent",
    title: "an amount has exactly the decimals of its currency",
    why: """
      240000 may mean 240,000 dollars or 2,400 dollars in cents; 100.5 may have lost a digit. Written with the currency's own \
      decimals (two for USD, none for JPY) an amount can be read in one way only. Unit prices are no amounts: they are exact \
      decimals and may have more decimals than the currency, or fewer (0.0125 or 480 for USD), as long as quantity times \
      price is a whole amount (line-amount).
      """,
    help: "write all decimals of the currency and no more",
    source: "ISO 4217 minor units",
    good: Sample(
      form: #"""
        {"product": {"paymentModel": "payment-schedule", "schedule": [{"invoiceDate": "2100-01-15", "amount": "240000.00"}]}}
        """#),
    bad: Sample(
      form:
        #"{"product": {"paymentModel": "payment-schedule", "schedule": [{"invoiceDate": "2100-01-15", "amount": "240000"}]}}"#
    ))
}

extension OfferCheck {
  func amountExponent() -> [Finding] {
    guard let currency else { return [] }
    return (schedule + quotes).compactMap { $0.present("amount") }.compactMap { amount in
      guard let decimal = amount.string.flatMap(ExactDecimal.init), decimal.scale != currency.exponent else {
        return nil
      }
      let message =
        "\(jsonQuoted(decimal.text)) has \(decimal.scale) decimals; \(currency.code) amounts have \(currency.exponent)"
      return finding(.amountExponent, message, at: amount, help: written(decimal, currency))
    }
  }
  /// How the same amount is written right, where nothing but zeros is missing or too much.
  private func written(_ decimal: ExactDecimal, _ currency: Currency) -> String? {
    decimal.minorUnits(exponent: currency.exponent).map { minorUnits in
      "if that is the amount, write \(jsonQuoted(Money(minorUnits: minorUnits, currency: currency).text))"
    }
  }
}
