package import Offers

/// What earlier revisions of a booking added to the register, summed up from their models; nil where there is none.
package func bookedSoFar(inModels models: [String]) throws -> Money? {
  let changes = try models.map { try netChange(of: try Booking(model: $0)) }
  guard let currency = changes.first?.currency else { return nil }
  guard let sum = Money.sum(changes, in: currency) else {
    throw BookingError.amount("earlier revisions of the booking do not add up to an amount of one currency")
  }
  return sum
}

private func netChange(of booking: Booking) throws -> Money {
  let text = booking.register.netChange
  let isNegative = text.hasPrefix("-")
  guard let currency = Currency(code: booking.amounts.currency),
    let amount = Money(isNegative ? String(text.dropFirst()) : text, currency)
  else { throw BookingError.damagedModel("the net change \(text) is no amount") }
  return Money(minorUnits: isNegative ? -amount.minorUnits : amount.minorUnits, currency: currency)
}
