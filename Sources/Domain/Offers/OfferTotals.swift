internal import JSON

/// What the lines, the schedule and the quotes come to.
extension OfferCheck {
  /// Quantity times unit price of a line; nil where one of the two cannot be read: then another rule has spoken.
  func multiple(of line: FormEntry) -> ExactDecimal.Multiple? {
    guard let currency, let quantity = line.present("quantity")?.int,
      let price = line.present("unitPrice")?.string.flatMap(ExactDecimal.init)
    else { return nil }
    return price.multiple(times: Int64(quantity), exponent: currency.exponent)
  }

  /// Every line's amount; nil where there is none or where one is no exact amount.
  var lineAmounts: [Money]? {
    guard let currency, !dimensions.isEmpty else { return nil }
    return all(dimensions) { line in
      guard case .exact(let minorUnits) = multiple(of: line) else { return nil }
      return Money(minorUnits: minorUnits, currency: currency)
    }
  }

  /// The amounts of the schedule's or the quotes' entries; nil where one has none or cannot be read.
  func amounts(of entries: [FormEntry]) -> [Money]? {
    guard let currency else { return nil }
    return all(entries) { entry in entry.present("amount")?.string.flatMap { Money($0, currency) } }
  }

  /// The sum of all lines; nil where it is not known or has more digits than an amount may have.
  var linesTotal: Money? { lineAmounts.flatMap(total) }

  func total(_ amounts: [Money]) -> Money? {
    guard let currency, amounts.fitTogether(in: currency) else { return nil }
    return Money.sum(amounts, in: currency)
  }

  private func all(_ entries: [FormEntry], _ amount: (FormEntry) -> Money?) -> [Money]? {
    let amounts = entries.compactMap(amount)
    return amounts.count == entries.count ? amounts : nil
  }
}
