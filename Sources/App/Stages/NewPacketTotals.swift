internal import JSON
internal import Offers

/// What is left of the lines' total for the next instalment or quote.
struct NewPacketTotals {
  /// The total that no instalment has yet; negative where they have too much, nil where it cannot be told.
  let notScheduled: Money?
  /// The total that no quote has yet.
  let notQuoted: Money?

  init(_ form: JSONValue) {
    let product = form["product"]
    guard let currency = product?["currency"]?.string.flatMap(Currency.init(code:)),
      let lines = Self.sum(product?["dimensions"], in: currency, Self.lineAmount)
    else {
      (notScheduled, notQuoted) = (nil, nil)
      return
    }
    func rest(_ list: JSONValue?) -> Money? {
      let taken = Self.sum(list, in: currency) { entry, currency in
        entry["amount"] == nil ? Money.zero(currency) : entry["amount"]?.string.flatMap { Money($0, currency) }
      }
      return taken.map { Money(minorUnits: lines.minorUnits - $0.minorUnits, currency: currency) }
    }
    notScheduled = rest(product?["schedule"])
    notQuoted = rest(form["quotes"])
  }

  private static func lineAmount(_ line: JSONValue, _ currency: Currency) -> Money? {
    guard let quantity = line["quantity"]?.int, let price = line["unitPrice"]?.string.flatMap(ExactDecimal.init) else {
      return nil
    }
    return price.minorUnits(times: Int64(quantity), exponent: currency.exponent)
      .map { Money(minorUnits: $0, currency: currency) }
  }

  private static func sum(
    _ list: JSONValue?, in currency: Currency, _ amount: (JSONValue, Currency) -> Money?
  ) -> Money? {
    let entries = list?.elements ?? []
    let amounts = entries.compactMap { amount($0, currency) }
    guard amounts.count == entries.count else { return nil }
    return Money.sum(amounts, in: currency)
  }
}
