internal import Bookings
internal import Issuing

extension BookingReport {
  /// What the frozen model of an issued revision says; `restored` are paths of lost files that were made again.
  init(_ booking: IssuedBooking, isNew: Bool, restored: [String] = []) throws {
    let headline = try BookingHeadline(ofModel: booking.model)
    self.init(
      bookingID: headline.bookingID, revision: headline.revision, state: headline.state.rawValue,
      answer: headline.answer, isNew: isNew, folder: booking.folder, concerns: headline.concerns, restored: restored)
  }

  /// `BKG-2025-000001 r1 BOOKABLE: book USD 240,000.00 on 2025-03-10`: what the stage's record keeps.
  var summary: String { "\(bookingID) r\(revision) \(state): \(answer)" }
}
