package import Offers

/// What earlier revisions of a booking added to the register, summed up from their models; nil while none was bookable.
///
/// A provisional revision adds nothing, in whatever currency it was.
package func bookedSoFar(inModels models: [String]) throws -> Money? {
  let bookable = try models.map(Booking.init(model:)).filter { $0.document.state == .bookable }
  guard let last = bookable.last else { return nil }
  let changes = try bookable.map(netChange)
  guard let currency = changes.last?.currency, let sum = Money.sum(changes, in: currency) else {
    throw BookingError.amount(
      booking: last.revisionName, "what was booked up to it does not add up to an amount of one currency")
  }
  return sum
}

private func netChange(of booking: Booking) throws -> Money {
  let text = booking.register.netChange
  let isNegative = text.hasPrefix("-")
  guard let currency = Currency(code: booking.amounts.currency),
    let amount = Money(isNegative ? String(text.dropFirst()) : text, currency)
  else { throw BookingError.damagedModel(booking: booking.revisionName, "its net change \(text) is no amount") }
  return Money(minorUnits: isNegative ? -amount.minorUnits : amount.minorUnits, currency: currency)
}
