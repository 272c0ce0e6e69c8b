internal import Findings
internal import JSON

extension Rule {
  static let priceTooLarge = Rule(
    "price-too-large",
    title: "a price or an instalment is at most 100,000,000",
    why: """
      AWS takes no single price and no single charge above 100 million of a currency. Larger sums are made of several instalments.
      """,
    help: "split the amount, or correct it",
    source: "AWS Marketplace Catalog API shapes, ResaleAuthorization@1.0: Price, ChargeAmount",
    good: Sample(form: #"{"product": {"dimensions": [{"key": "users", "quantity": 1, "unitPrice": "100000000.00"}]}}"#),
    bad: Sample(form: #"{"product": {"dimensions": [{"key": "users", "quantity": 1, "unitPrice": "100000000.01"}]}}"#))
}

extension OfferCheck {
  func priceTooLarge() -> [Finding] {
    // With a payment schedule no unit price is sent.
    let prices = paymentModel == .paymentSchedule ? [] : dimensions.compactMap { $0.present("unitPrice") }
    let amounts = schedule.compactMap { $0.present("amount") }
    return Rule.priceTooLarge.findings((prices + amounts).filter(isTooLarge)) { written in
      finding(.priceTooLarge, "\(written.string ?? "") is more than 100000000", at: written)
    }
  }

  private func isTooLarge(_ written: FormEntry) -> Bool {
    guard let price = written.decimal else { return false }
    // At most 10^15, compared in units of the price's own last decimal.
    return Int128(price.digits) > (0..<price.scale).reduce(Int128(100_000_000)) { limit, _ in limit * 10 }
  }
}
