internal import Digests
internal import JSON

/// A booking revision's files as bytes, and its row in the register.
package struct RenderedBookingFiles: Sendable, Equatable {
  /// The folder's name and that of the files in it, without extension.
  package var stem: String
  /// PDF, JSON and `SHA256SUMS`, as they lie in the folder.
  package var files: [File]
  /// Without a line end.
  package var registerLine: String
  package var jsonSHA256: String
  package var pdfSHA256: String
  package var pageCount: Int

  package struct File: Sendable, Equatable {
    package var name: String
    package var bytes: [UInt8]
  }
}

/// Every file of a frozen model; the same bytes for the same model. Throws when the model does not have its hash.
package func renderBooking(model: String) throws -> RenderedBookingFiles {
  let booking = try Booking(model: model)
  let stem = bookingStem(booking)
  let json = Array(try booking.json().inOrder(of: bookingShape).pretty.utf8)
  let sheets = bookingSheets(booking)
  let pdf = try bookingPDF(booking, sheets: sheets)
  let (jsonSHA256, pdfSHA256) = (SHA256.hex(of: json), SHA256.hex(of: pdf))
  let sums = "\(jsonSHA256)  \(stem).json\n\(pdfSHA256)  \(stem).pdf\n"
  return RenderedBookingFiles(
    stem: stem,
    files: [
      .init(name: "\(stem).pdf", bytes: pdf), .init(name: "\(stem).json", bytes: json),
      .init(name: "SHA256SUMS", bytes: Array(sums.utf8)),
    ],
    registerLine: registerRow(booking, pdfSHA256: pdfSHA256, jsonSHA256: jsonSHA256), jsonSHA256: jsonSHA256,
    pdfSHA256: pdfSHA256, pageCount: sheets.count)
}
