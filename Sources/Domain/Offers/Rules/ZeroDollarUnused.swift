internal import Findings
internal import JSON

extension Rule {
  static let zeroDollarUnused = Rule(
    "zero-dollar-unused", .warning,
    title: "zero-dollar prices are allowed only where there are some",
    why: """
      The mark switches off the guard against forgotten prices. One that was left over from another offer lets the next mistake pass.
      """,
    help: "set details.zeroDollarPrices to false",
    source: "article: Select the Enable zero dollar prices checkbox to enable zero dollar pricing",
    good: Sample(
      form: #"""
        {"product": {"dimensions": [
          {"key": "users", "quantity": 500, "unitPrice": "480.00"},
          {"key": "premium-support", "quantity": 1, "unitPrice": "0.00"}]},
         "details": {"zeroDollarPrices": true}}
        """#),
    bad: Sample(form: #"{"details": {"zeroDollarPrices": true}}"#))
}

extension OfferCheck {
  func zeroDollarUnused() -> [Finding] {
    guard let flag = entry("details", "zeroDollarPrices"), flag.bool == true else { return [] }
    let written = dimensions.compactMap { $0.present("unitPrice") } + schedule.compactMap { $0.present("amount") }
    let prices = written.compactMap(\.decimal)
    guard !prices.isEmpty, prices.count == written.count, prices.allSatisfy({ $0.digits > 0 }) else { return [] }
    return [finding(.zeroDollarUnused, "no price of this offer is zero", at: flag)]
  }
}
