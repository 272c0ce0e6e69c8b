internal import Findings
internal import JSON

extension Rule {
  static let lineAmount = Rule(
    "line-amount",
    title: "quantity times unit price is a whole amount",
    why: """
      A line's amount is booked to the minor unit. When quantity times unit price ends in fractions of a cent, every system \
      rounds in its own way and the totals part.
      """,
    help: "choose a unit price whose product with the quantity has no fraction of the smallest coin",
    source: "Peppol PEPPOL-T01-R024: line = quantity x price",
    bad: Sample(form: #"{"product": {"dimensions": [{"key": "users", "quantity": 3, "unitPrice": "0.333"}]}}"#))
}

extension OfferCheck {
  func lineAmount() -> [Finding] {
    guard let currency else { return [] }
    return dimensions.compactMap { line in
      let price = line["unitPrice"]
      guard let quantity = line.present("quantity")?.int, let decimal = price?.string.flatMap(ExactDecimal.init),
        decimal.minorUnits(times: Int64(quantity), exponent: currency.exponent) == nil
      else { return nil }
      let message = "\(quantity) x \(decimal.text) is not a whole number of the smallest unit of \(currency.code)"
      return Rule.lineAmount.finding(message, at: place(price))
    }
  }
}
