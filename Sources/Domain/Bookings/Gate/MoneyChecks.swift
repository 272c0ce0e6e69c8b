internal import Offers

/// What is booked: B07, B08, B09, B13, B14.
let moneyChecks: [GateCheck] = [
  GateCheck("B07", "One currency, exact amounts", judge: judgeCurrency),
  GateCheck("B08", "Lines add up to the total", judge: judgeLines),
  GateCheck("B09", "Schedule adds up, inside the term", judge: judgeSchedule),
  GateCheck("B13", "Quotes agree with the total", required: false, judge: judgeQuotes),
  GateCheck("B14", "A zero total only where allowed", judge: judgeZeroTotal),
]

@Sendable private func judgeCurrency(_ offer: AcceptedOffer) -> Verdict {
  let product = offer.form.product
  let amounts = product.lines.map(\.amount) + product.schedule.map(\.amount) + offer.form.quotes.compactMap(\.amount)
  if let other = amounts.first(where: { $0.currency != product.currency }) {
    return .fail("an amount is in \(other.currency.code), the offer in \(product.currency.code)")
  }
  guard offer.input.listing.currencies.contains(product.currency.code) else {
    return .fail("the listing is not sold in \(product.currency.code)")
  }
  if let before = offer.input.bookedBefore, before.currency != product.currency {
    return .fail(
      "earlier revisions booked \(before.display), this one is in \(product.currency.code): correct the currency; an "
        + "agreement in another one is another order")
  }
  return .pass("every amount is in \(product.currency.code), exact to \(product.currency.exponent) decimals")
}

@Sendable private func judgeLines(_ offer: AcceptedOffer) -> Verdict {
  let product = offer.form.product
  if product.lines.isEmpty { return .fail("there are no lines") }
  for line in product.lines where line.amount.minorUnits != expectedMinorUnits(line, of: product) {
    return .fail("line \(line.dimension): quantity times unit price is not \(line.amount.text)")
  }
  guard let total = offer.total else { return .fail("the lines do not add up to an amount") }
  return .pass("the lines add up to \(total.display)")
}

/// Quantity times unit price; zero for usage, which is billed as it occurs; nil when that is not exact.
private func expectedMinorUnits(_ line: Product.Line, of product: Product) -> Int64? {
  guard let quantity = line.quantity else { return product.paymentModel == .usage ? 0 : nil }
  return line.unitPrice.minorUnits(times: Int64(quantity), exponent: product.currency.exponent)
}

@Sendable private func judgeSchedule(_ offer: AcceptedOffer) -> Verdict {
  let product = offer.form.product
  guard product.paymentModel == .paymentSchedule else {
    return product.schedule.isEmpty
      ? .pass("there is no payment schedule") : .fail("there is a payment schedule, but the payment model has none")
  }
  guard let total = offer.total, let sum = Money.sum(product.schedule.map(\.amount), in: product.currency) else {
    return .fail("the schedule does not add up to an amount")
  }
  guard !product.schedule.isEmpty, sum == total else {
    return .fail("the schedule adds up to \(sum.display), the lines to \(total.display)")
  }
  guard let term = offer.term else { return .fail("the term has no end, so that no schedule can lie in it") }
  let outside = product.schedule.first { $0.invoiceDate < offer.acceptedOn || $0.invoiceDate > term.end }
  if let outside {
    let allowed = "\(offer.acceptedOn.text) to \(term.end.text)"
    return .fail("\(outside.invoiceDate.text) is not between acceptance and the end of the term, \(allowed)")
  }
  return .pass("\(product.schedule.count) installments add up to \(sum.display)")
}

@Sendable private func judgeQuotes(_ offer: AcceptedOffer) -> Verdict {
  let amounts = offer.form.quotes.compactMap(\.amount)
  guard !amounts.isEmpty, amounts.count == offer.form.quotes.count else {
    return .notJudged(offer.form.quotes.isEmpty ? "there is no quote" : "a quote has no amount")
  }
  guard let total = offer.total, let sum = Money.sum(amounts, in: offer.form.product.currency) else {
    return .warn("the quotes cannot be compared with the total")
  }
  return sum == total
    ? .pass("the quotes add up to \(sum.display)")
    : .warn("the quotes add up to \(sum.display), the lines to \(total.display)")
}

@Sendable private func judgeZeroTotal(_ offer: AcceptedOffer) -> Verdict {
  guard let total = offer.total else { return .fail("there is no total") }
  if total.minorUnits < 0 { return .fail("the total is negative") }
  if total.minorUnits > 0 { return .pass("the total is above zero") }
  if offer.form.product.paymentModel == .usage { return .pass("usage is billed as it occurs: nothing to book yet") }
  return offer.form.details.zeroDollarPrices
    ? .pass("the form allows zero prices") : .fail("the total is zero, and the form does not allow zero prices")
}
