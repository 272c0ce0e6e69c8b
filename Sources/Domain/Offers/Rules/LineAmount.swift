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
    good: Sample(form: #"{"product": {"dimensions": [{"key": "users", "quantity": 3000, "unitPrice": "0.333"}]}}"#),
    bad: Sample(form: #"{"product": {"dimensions": [{"key": "users", "quantity": 3, "unitPrice": "0.333"}]}}"#))
}

extension OfferCheck {
  func lineAmount() -> [Finding] {
    guard let currency else { return [] }
    return dimensions.compactMap { line in
      guard case .fraction = multiple(of: line), let price = line.present("unitPrice"),
        let quantity = line.present("quantity")?.int
      else { return nil }
      let product = "\(quantity) x \(price.string ?? "")"
      return finding(
        .lineAmount, "\(product) is not a whole number of the smallest unit of \(currency.code)", at: price)
    }
  }
}
