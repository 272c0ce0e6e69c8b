internal import Findings
internal import JSON

extension Rule {
  static let zeroDollarFlag = Rule(
    "zero-dollar-flag",
    title: "a total of zero is marked as meant",
    why: "A free offer is a real thing, but more often a forgotten price. Only with the mark is it one.",
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
    guard paymentModel != .usage, let total = linesTotal, total.minorUnits == 0,
      entry("details", "zeroDollarPrices")?.bool != true, let written = entry("product", "dimensions")
    else { return [] }
    let message = "the lines add up to zero, but details.zeroDollarPrices is not set"
    return [finding(.zeroDollarFlag, message, at: written)]
  }
}
