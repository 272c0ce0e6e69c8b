internal import Findings
internal import JSON

extension Rule {
  static let schedulePast = Rule(
    "schedule-past",
    title: "no instalment of an offer that is not accepted is due already",
    why: """
      AWS Marketplace invoices an instalment on its date. One whose date has passed before anybody accepts is refused, or is due at \
      once. Accepted offers are left alone: their dates pass one after the other.
      """,
    help: "move the instalment to a day ahead (AWS counts in UTC)",
    source: "AWS Marketplace Catalog API, PaymentScheduleTerm: charge dates lie ahead",
    good: Sample(
      form: #"""
        {"product": {"paymentModel": "payment-schedule", "schedule": [{"invoiceDate": "2025-04-15", "amount": "240000.00"}]},
         "offer": {"offerId": "offer-dacpxznflfwin"},
         "accepted": {"agreementId": "agmt-4mwg1nevbokzw95eca5797ixs", "at": "2025-03-10T14:32:07Z"}}
        """#),
    bad: Sample(
      form: #"""
        {"product": {"paymentModel": "payment-schedule", "schedule": [{"invoiceDate": "2025-04-15", "amount": "240000.00"}]}}
        """#))
}

extension OfferCheck {
  func schedulePast() -> [Finding] {
    schedule.compactMap { $0.present("invoiceDate") }.compactMap { written in
      guard let date = passedDate(written) else { return nil }
      return finding(.schedulePast, "\(date.text) has passed; today is \(now.date.text) in UTC", at: written)
    }
  }
}
