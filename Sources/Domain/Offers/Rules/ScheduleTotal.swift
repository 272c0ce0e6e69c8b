internal import Findings
internal import JSON

extension Rule {
  static let scheduleTotal = Rule(
    "schedule-total",
    title: "the instalments add up to the lines",
    why: """
      The lines say what is sold for how much, the schedule what is invoiced: when they differ by one cent, the offer invoices \
      another amount than the one that is booked.
      """,
    help: "correct an instalment, a quantity or a unit price",
    source: "finance: sum of schedule = total contract value (check B09)",
    good: Sample(
      form: #"""
        {"product": {"paymentModel": "payment-schedule", "schedule": [
          {"invoiceDate": "2100-01-15", "amount": "120000.01"}, {"invoiceDate": "2100-07-15", "amount": "119999.99"}]}}
        """#),
    bad: Sample(
      form: #"""
        {"product": {"paymentModel": "payment-schedule", "schedule": [
          {"invoiceDate": "2100-01-15", "amount": "120000.00"}, {"invoiceDate": "2100-07-15", "amount": "119999.99"}]}}
        """#))
}

extension OfferCheck {
  func scheduleTotal() -> [Finding] {
    guard let written = entry("product", "schedule"), !schedule.isEmpty, let lines = linesTotal,
      let total = amounts(of: schedule).flatMap(total), lines != total
    else { return [] }
    let difference = Money(minorUnits: total.minorUnits - lines.minorUnits, currency: lines.currency)
    let message = "adds up to \(total.text), the lines to \(lines.text) \(lines.currency.code)"
    let evidence = schedule.compactMap { entry -> String? in
      guard let date = entry.present("invoiceDate")?.string, let amount = entry.present("amount")?.string else {
        return nil
      }
      return "\(date)  \(amount)"
    }
    return [finding(.scheduleTotal, message, at: written, evidence: evidence + ["difference  \(difference.text)"])]
  }
}
