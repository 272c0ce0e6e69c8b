internal import Findings
internal import JSON

extension Rule {
  static let zeroDollarFlag = Rule(
    "zero-dollar-flag",
    title: "a total of zero is marked as meant",
    why: """
      A free offer is a real thing, but more often a forgotten price. Only with the mark is it one. What counts is what is paid in the \
      end: with a payment schedule the instalments; usage has no total.
      """,
    help: "set details.zeroDollarPrices to true, or fill in the price",
    source: "partner offer form: Enable zero dollar prices",
    good: Sample(
      form: #"""
        {"product": {"dimensions": [{"key": "users", "quantity": 500, "unitPrice": "0.00"}]},
         "details": {"zeroDollarPrices": true}}
        """#),
    bad: Sample(form: #"{"product": {"dimensions": [{"key": "users", "quantity": 500, "unitPrice": "0.00"}]}}"#))
}

extension OfferCheck {
  func zeroDollarFlag() -> [Finding] {
    guard paymentModel != .usage, entry("details", "zeroDollarPrices")?.bool != true, let written = realPrices,
      let total = realTotal, total.minorUnits == 0
    else { return [] }
    return [finding(.zeroDollarFlag, "adds up to zero, but details.zeroDollarPrices is not set", at: written)]
  }

  /// What is really paid: with a payment schedule the fixed price that AWS sees is always zero, and the schedule holds the money.
  private var realTotal: Money? {
    paymentModel == .paymentSchedule && !schedule.isEmpty ? amounts(of: schedule).flatMap(total) : linesTotal
  }

  private var realPrices: FormEntry? {
    paymentModel == .paymentSchedule && !schedule.isEmpty
      ? entry("product", "schedule") : entry("product", "dimensions")
  }
}
