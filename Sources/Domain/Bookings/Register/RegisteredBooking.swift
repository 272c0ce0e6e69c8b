internal import JSON

/// A booking as the register holds it by now: the ids of its newest revision, and whether anything of it is booked.
package struct RegisteredBooking: Sendable, Equatable {
  package var bookingID: String
  /// The offer's key in the workspace.
  package var offerKey: String
  package var agreementID: String?
  package var offerID: String?
  /// The register's row of its first bookable revision; nil while all are provisional.
  package var bookedInRow: Int?
  /// The bookable order that took its place by an amendment.
  package var amendedBy: String?

  package init(
    bookingID: String, offerKey: String, agreementID: String?, offerID: String?, bookedInRow: Int?,
    amendedBy: String? = nil
  ) {
    self.bookingID = bookingID
    self.offerKey = offerKey
    self.agreementID = agreementID
    self.offerID = offerID
    self.bookedInRow = bookedInRow
    self.amendedBy = amendedBy
  }
}

/// The bookings whose revisions' models these are, in the order of their first revision; models in the register's order.
package func registeredBookings(inModels models: [String]) throws -> [RegisteredBooking] {
  var order: [String] = []
  var bookings: [String: RegisteredBooking] = [:]
  var amendments: [String: String] = [:]
  for revision in try models.map(Booking.init(model:)) {
    let id = revision.document.bookingId
    if bookings[id] == nil { order.append(id) }
    bookings[id] = RegisteredBooking(revision, after: bookings[id])
    if revision.document.state == .bookable, let amended = revision.amendment?.amends { amendments[amended] = id }
  }
  return order.compactMap { id in
    var booking = bookings[id]
    booking?.amendedBy = amendments[id]
    return booking
  }
}

extension RegisteredBooking {
  fileprivate init(_ revision: Booking, after earlier: RegisteredBooking?) {
    let row = revision.document.state == .bookable ? revision.register.sequence : nil
    self.init(
      bookingID: revision.document.bookingId, offerKey: revision.offer.key, agreementID: revision.agreement.id,
      offerID: revision.offer.id, bookedInRow: earlier?.bookedInRow ?? row)
  }
}
