internal import Findings
internal import JSON

extension Rule {
  static let amountTooLarge = Rule(
    "amount-too-large",
    title: "amounts and totals have at most 15 digits",
    why: """
      Spreadsheets keep 15 digits and change the rest silently. A price with more, cents included, is a mistake in a quantity or a \
      unit price: 999 trillion of any currency is more than anybody pays.
      """,
    help: "correct the quantity or the price",
    source: "Bindery's own limit; Excel specifications, number precision of 15 digits",
    good: Sample(form: #"{"product": {"dimensions": [{"key": "users", "quantity": 9000, "unitPrice": "99999.99"}]}}"#),
    bad: Sample(
      form: #"""
        {"product": {"dimensions": [
          {"key": "users", "quantity": 1000000000, "unitPrice": "9999.99"},
          {"key": "premium-support", "quantity": 1000000000, "unitPrice": "9999.99"}]}}
        """#))
}

extension OfferCheck {
  func amountTooLarge() -> [Finding] {
    let sums = [
      (entry("product", "dimensions"), lineAmounts), (entry("product", "schedule"), amounts(of: schedule)),
      (entry("quotes"), amounts(of: quotes)),
    ]
    return largeLines()
      + sums.compactMap { written, amounts in
        guard let written, let amounts, total(amounts) == nil else { return nil }
        return finding(.amountTooLarge, "adds up to more than 15 digits", at: written)
      }
  }

  private func largeLines() -> [Finding] {
    dimensions.compactMap { line in
      guard case .tooLarge = multiple(of: line), let price = line.present("unitPrice"),
        let quantity = line.present("quantity")?.int
      else { return nil }
      return finding(.amountTooLarge, "\(quantity) x \(price.string ?? "") has more than 15 digits", at: price)
    }
  }
}
