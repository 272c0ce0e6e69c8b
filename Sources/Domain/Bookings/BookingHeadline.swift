/// What reports say of an issued revision, read from its frozen model and from nothing else.
package struct BookingHeadline: Sendable, Equatable {
  package var bookingID: String
  /// From 1.
  package var revision: Int
  package var state: BookingState
  /// What to do, in one line: `book USD 240,000.00 on 2026-11-23 (America/New_York)`, or why not yet.
  package var answer: String
  /// Checks of the gate that somebody has to look at, each with its id: what is in the way, and warnings.
  package var concerns: [String]

  /// Throws ``BookingError/damagedModel(booking:_:)`` when the model does not have its hash.
  package init(ofModel model: String) throws {
    let booking = try Booking(model: model)
    bookingID = booking.document.bookingId
    revision = booking.document.revision
    state = booking.document.state
    answer = booking.document.answer ?? booking.answerText
    concerns = booking.checks.filter { $0.blocks || $0.status == .warn }.map { "\($0.id) \($0.message)" }
  }
}
