internal import Findings
internal import JSON

extension Rule {
  static let scheduleAfterExpiration = Rule(
    "schedule-after-expiration", .warning,
    title: "the first instalment comes after the expiration date",
    why: """
      The partner may make its offer until the expiration date, and AWS wants that day to lie before every charge date, not on one: \
      documented as INVALID_AVAILABILITY_END_DATE. A schedule that starts earlier is due before anybody can accept.
      """,
    help: "set details.expirationDate to a day before the first instalment, or move the schedule",
    source: "AWS Marketplace Catalog API, UpdateAvailability: before all charge dates",
    good: Sample(
      form: #"""
        {"details": {"expirationDate": "2099-01-14"}, "product": {"paymentModel": "payment-schedule", "schedule": [
          {"invoiceDate": "2099-01-15", "amount": "240000.00"}]}}
        """#),
    bad: Sample(
      form: #"""
        {"details": {"expirationDate": "2099-01-15"}, "product": {"paymentModel": "payment-schedule", "schedule": [
          {"invoiceDate": "2099-01-15", "amount": "240000.00"}]}}
        """#))
}

extension OfferCheck {
  func scheduleAfterExpiration() -> [Finding] {
    guard isToBeAuthorized, let written = entry("details", "expirationDate"), let end = written.date,
      let first = schedule.compactMap({ $0.present("invoiceDate")?.date }).filter({ $0 >= now.date }).min(),
      end >= first
    else { return [] }
    return [
      finding(.scheduleAfterExpiration, "\(end.text) is not before the first instalment, \(first.text)", at: written)
    ]
  }
}
