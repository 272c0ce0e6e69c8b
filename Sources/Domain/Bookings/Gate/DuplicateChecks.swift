internal import Offers

/// Whether somebody has booked this before: B16.
let duplicateChecks: [GateCheck] = [
  GateCheck("B16", "Not booked under another id", required: false, judge: judgeDuplicate)
]

/// One acceptance of one offer makes one agreement: another booking with the agreement or the Offer ID of this order
/// counts the same money. What was booked first stays; an authorization that leads to several agreements has an Offer
/// ID for each.
@Sendable private func judgeDuplicate(_ offer: AcceptedOffer) -> Verdict {
  guard let registered = offer.input.registered else {
    return .notJudged("the register was not searched for other bookings of this agreement and offer")
  }
  let ownRow = registered.first(where: offer.isBooked)?.bookedInRow ?? .max
  let others = registered.filter { !offer.isBooked(in: $0) && $0.amendedBy == nil }
  if let twin = others.first(where: { offer.isSameOrder(as: $0) && ($0.bookedInRow ?? .max) < ownRow }) {
    return .fail(offer.sentence(onDuplicate: twin))
  }
  if let twin = others.first(where: offer.isSameOrder) {
    let state = twin.bookedInRow == nil ? "provisional, nothing is booked by it" : "booked after this one"
    return .warn("\(twin.bookingID) names this order too: \(state)")
  }
  if let sibling = others.first(where: { $0.offerKey == offer.input.offerKey && $0.bookedInRow != nil }) {
    return .warn(
      "\(sibling.bookingID) books \(sibling.agreementID ?? "an agreement") for this offer key under \(named(sibling)): "
        + "right only where the authorization serves several offers")
  }
  return .pass("no other booking names this agreement or this offer")
}

extension AcceptedOffer {
  /// Whether a booking of the register is the one that this order is a revision of.
  fileprivate func isBooked(in booking: RegisteredBooking) -> Bool {
    booking.offerKey == input.offerKey && booking.agreementID == acceptance.agreementID
  }

  fileprivate func isSameOrder(as booking: RegisteredBooking) -> Bool {
    booking.agreementID == acceptance.agreementID || (booking.offerID != nil && booking.offerID == form.offerID)
  }

  fileprivate func sentence(onDuplicate twin: RegisteredBooking) -> String {
    let (id, agreement) = (twin.bookingID, twin.agreementID ?? "an agreement without id")
    return twin.agreementID == acceptance.agreementID
      ? "\(id) books \(agreement) already, for the offer key \(twin.offerKey): one of the two has a wrong agreement id"
      : "\(id) books \(named(twin)) already, as \(agreement): one of the two agreement ids is wrong"
  }
}

private func named(_ booking: RegisteredBooking) -> String { booking.offerID ?? "no Offer ID" }
