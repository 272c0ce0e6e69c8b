internal import Digests
internal import JSON
package import Offers

/// An accepted offer, judged by the gate and ready to be frozen as a revision.
package struct BookingDraft: Sendable {
  /// Made once, before any number is known.
  private let booking: Booking
  private let total: Money
  private let bookedBefore: Money?
  package let state: BookingState
  /// The date to book on, in the seller's fiscal time zone.
  package let bookingDate: CalendarDate
  /// The whole gate, B01 to B20.
  package let checks: [CheckResult]
  /// SHA-256 of what is booked, without numbers, issue time, program and the words of checks.
  ///
  /// Equal to that of an issued revision: already issued. The present time has no part in it, save that an acceptance
  /// in the future is provisional.
  package let contentSHA256: String

  /// Throws ``BookingError/notAccepted(offer:_:)`` while the form has no acceptance.
  package init(_ input: BookingInput) throws {
    guard let offer = AcceptedOffer(input) else {
      throw BookingError.notAccepted(offer: input.offerKey, missingForBooking(input.form))
    }
    let results = passGate(offer)
    checks = results
    state = Bookings.state(after: results)
    bookingDate = offer.bookingDate
    total = offer.total ?? .zero(input.form.product.currency)
    bookedBefore = input.bookedBefore
    booking = Booking(offer, checks: results, state: state)
    contentSHA256 = SHA256.hex(of: try booking.content().canonical)
  }

  /// What keeps the order from being booked, one sentence each; empty when it is bookable.
  package var obstacles: [String] { checks.filter(\.blocks).map(\.message) }

  /// The model of a revision: canonical JSON with its hash, from which every file is rendered, now or at any later
  /// time.
  package func frozen(_ numbers: FrozenNumbers) throws -> String {
    var revision = booking
    revision.document.bookingId = numbers.bookingID
    revision.document.revision = numbers.revision
    revision.document.supersedes = numbers.supersedes
    revision.document.issuedAt = numbers.issuedAt.text
    revision.register.sequence = numbers.sequence
    revision.register.previousRowSHA256 = numbers.previousRowSHA256
    revision.register.netChange = try netChange(of: numbers.bookingID).text
    // In another currency check B07 says so: all amounts of one document are in one.
    revision.register.bookedBefore = bookedBefore.flatMap { $0.currency == total.currency ? $0.text : nil }
    revision.document.answer = revision.answerText
    revision.hash = SHA256.hex(of: try revision.json().canonical)
    return try revision.json().canonical
  }

  /// The total less what earlier revisions brought, so that a period's total is the sum of net changes.
  private func netChange(of bookingID: String) throws -> Money {
    guard state == .bookable else { return .zero(total.currency) }
    guard let bookedBefore else { return total }
    let (difference, overflow) = total.minorUnits.subtractingReportingOverflow(bookedBefore.minorUnits)
    guard bookedBefore.currency == total.currency, !overflow else {
      throw BookingError.amount(
        booking: bookingID, "\(bookedBefore.display) booked before cannot be taken from \(total.display)")
    }
    return Money(minorUnits: difference, currency: total.currency)
  }
}
