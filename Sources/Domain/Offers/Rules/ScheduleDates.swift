internal import Findings
internal import JSON

extension Rule {
  static let scheduleDates = Rule(
    "schedule-dates",
    title: "invoice dates come one after the other, each once",
    why: "AWS refuses two instalments on one day, and a date out of order is nearly always a mistyped year.",
    help: "put the instalments in the order of their dates, one a day",
    source: "AWS Marketplace Catalog API, PaymentScheduleTerm: unique charge dates",
    good: Sample(
      form: #"""
        {"product": {"paymentModel": "payment-schedule", "schedule": [
          {"invoiceDate": "2100-01-15", "amount": "120000.00"}, {"invoiceDate": "2100-07-15", "amount": "120000.00"}]}}
        """#),
    bad: Sample(
      form: #"""
        {"product": {"paymentModel": "payment-schedule", "schedule": [
          {"invoiceDate": "2100-07-15", "amount": "120000.00"}, {"invoiceDate": "2100-01-15", "amount": "120000.00"}]}}
        """#))
}

extension OfferCheck {
  func scheduleDates() -> [Finding] {
    let dates = schedule.map { $0.present("invoiceDate") }
    return zip(dates, dates.dropFirst()).compactMap { earlier, later in
      guard let first = earlier?.string.flatMap(CalendarDate.init), let later,
        let second = later.string.flatMap(CalendarDate.init), second <= first
      else { return nil }
      return finding(.scheduleDates, "\(second.text) does not come after \(first.text)", at: later)
    }
  }
}
