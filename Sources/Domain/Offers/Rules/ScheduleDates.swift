internal import Findings
internal import JSON

extension Rule {
  static let scheduleDates = Rule(
    "schedule-dates",
    title: "invoice dates come one after the other, each once",
    why: "AWS refuses two instalments on one day, and a date out of order is nearly always a mistyped year.",
    help: "put the instalments in the order of their dates, one a day",
    source: "AWS Marketplace Catalog API, PaymentScheduleTerm: unique charge dates",
    bad: Sample(
      form: #"""
        {"product": {"paymentModel": "payment-schedule", "schedule": [
          {"invoiceDate": "2099-07-15", "amount": "120000.00"}, {"invoiceDate": "2099-01-15", "amount": "120000.00"}]}}
        """#))
}

extension OfferCheck {
  func scheduleDates() -> [Finding] {
    zip(schedule, schedule.dropFirst()).compactMap { earlier, later in
      guard let first = earlier["invoiceDate"]?.string.flatMap(CalendarDate.init),
        let second = later["invoiceDate"]?.string.flatMap(CalendarDate.init), second <= first
      else { return nil }
      let message = "invoiceDate: \(second.text) does not come after \(first.text)"
      return Rule.scheduleDates.finding(message, at: place(later["invoiceDate"]))
    }
  }
}
