internal import Findings
internal import JSON

extension Rule {
  static let scheduleBeyondTerm = Rule(
    "schedule-beyond-term", .warning,
    title: "the last instalment lies within the term",
    why: """
      AWS Marketplace invoices while the agreement lasts: an instalment after its end is refused, or is never invoiced. Nearly always \
      the year of a date or the term is mistyped.
      """,
    help: "correct the date, or product.billingTerm",
    source: "AWS Marketplace, flexible payment schedule: the last invoice date before the agreement's end",
    good: Sample(
      form: #"""
        {"product": {"paymentModel": "payment-schedule", "billingTerm": "P12M", "schedule": [
          {"invoiceDate": "2100-01-15", "amount": "120000.00"}, {"invoiceDate": "2100-12-30", "amount": "120000.00"}]}}
        """#),
    bad: Sample(
      form: #"""
        {"product": {"paymentModel": "payment-schedule", "billingTerm": "P12M", "schedule": [
          {"invoiceDate": "2100-01-15", "amount": "120000.00"}, {"invoiceDate": "2101-01-15", "amount": "120000.00"}]}}
        """#))
}

extension OfferCheck {
  func scheduleBeyondTerm() -> [Finding] {
    guard let months = entry("product", "billingTerm")?.string.flatMap(billingMonths), let start = latestStart,
      let end = start.adding(months: months)
    else { return [] }
    let late = schedule.compactMap { $0.present("invoiceDate") }.filter { ($0.date ?? start) >= end }
    return late.map { written in
      let message =
        "\(written.date?.text ?? "") is after the term, which ends before \(end.text) even if it starts on \(start.text)"
      return finding(.scheduleBeyondTerm, message, at: written)
    }
  }

  /// The last day on which the agreement can start, as far as the form knows.
  private var latestStart: CalendarDate? {
    if let limit = entry("product", "latestServiceStart")?.date { return limit }
    if let start = entry("product", "serviceStart")?.date { return start }
    if let accepted = entry("accepted", "at")?.string.flatMap(Instant.init) { return accepted.date }
    return [entry("details", "expirationDate"), entry("extended", "expiresOn")].compactMap { $0?.date }.max()
  }
}
