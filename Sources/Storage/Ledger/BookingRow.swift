/// One issued booking revision, as the ledger keeps it: one row of the register.
package struct BookingRow: Sendable, Equatable {
  /// The row's place in the register; counts from 1 without gaps.
  package var sequence: Int
  /// The number in the booking id; counts from 1 without gaps, over all years.
  package var bookingNumber: Int
  /// `BKG-2026-000123`.
  package var bookingID: String
  /// Counts from 1.
  package var revision: Int
  package var offerKey: String
  /// What tells one agreement from another.
  package var agreementKey: String
  /// Hash of what is booked, without id, revision and time: equal means there is nothing new to issue.
  package var contentSHA256: String
  /// The canonical text from which every file of the revision can be made again.
  package var model: String
  /// Hash of the revision's JSON document.
  package var jsonSHA256: String
  /// Name of the revision's folder in the offer's `bookings/`.
  package var folder: String
  /// The files in that folder and their hashes, by name.
  package var files: [String: String]
  /// The row of `register.csv` without its line end.
  package var registerLine: String
  /// Size of `register.csv` in bytes up to the end of this row.
  package var registerEnd: Int
  /// Seconds since 1970.
  package var issuedAt: Int64
  /// Folder and register row are where they belong.
  package var isPublished: Bool

  package init(
    sequence: Int, bookingNumber: Int, bookingID: String, revision: Int, offerKey: String, agreementKey: String,
    contentSHA256: String, model: String, jsonSHA256: String, folder: String, files: [String: String],
    registerLine: String, registerEnd: Int, issuedAt: Int64, isPublished: Bool = false
  ) {
    self.sequence = sequence
    self.bookingNumber = bookingNumber
    self.bookingID = bookingID
    self.revision = revision
    self.offerKey = offerKey
    self.agreementKey = agreementKey
    self.contentSHA256 = contentSHA256
    self.model = model
    self.jsonSHA256 = jsonSHA256
    self.folder = folder
    self.files = files
    self.registerLine = registerLine
    self.registerEnd = registerEnd
    self.issuedAt = issuedAt
    self.isPublished = isPublished
  }
}
