internal import PDF
internal import Typesetting

/// The pages of a booking as a PDF: the same bytes for the same booking.
func bookingPDF(_ booking: Booking, sheets: [Sheet]) throws -> [UInt8] {
  let title = "\(booking.documentTitle) \(booking.revisionName) \u{2013} \(booking.parties.buyer.name)"
  let drawn = try draw(sheets, title: title, created: booking.document.issuedAt)
  return try finished(drawn, title: title, language: "en-US")
}
