/// What is to be booked, as far as issuing must know.
package struct BookingDraft: Sendable, Equatable {
  /// Checked: a folder of this name is in `offers/`.
  package var offerKey: String
  /// What tells one agreement from another: the agreement id, or the offer's key.
  package var agreementKey: String
  /// Hash of what is booked, without id, revision and time.
  package var contentSHA256: String
  /// The year in the booking id: that of the booking date in the seller's fiscal time zone.
  package var year: Int

  package init(offerKey: String, agreementKey: String, contentSHA256: String, year: Int) {
    self.offerKey = offerKey
    self.agreementKey = agreementKey
    self.contentSHA256 = contentSHA256
    self.year = year
  }
}

/// What issuing decides, and what no later run changes.
package struct FrozenIssue: Sendable, Equatable {
  /// `BKG-2026-000123`; the same in every revision for an agreement.
  package var bookingID: String
  /// Counts from 1.
  package var revision: Int
  /// The row's place in the register; counts from 1.
  package var sequence: Int
  /// Seconds since 1970.
  package var issuedAt: Int64
  /// Hash of the register's line above, without its line end; of the header for the first row.
  package var previousRowSHA256: String
  /// The revision before this one; nil for the first.
  package var supersedes: SupersededRevision?

  package init(
    bookingID: String, revision: Int, sequence: Int, issuedAt: Int64, previousRowSHA256: String,
    supersedes: SupersededRevision?
  ) {
    self.bookingID = bookingID
    self.revision = revision
    self.sequence = sequence
    self.issuedAt = issuedAt
    self.previousRowSHA256 = previousRowSHA256
    self.supersedes = supersedes
  }
}

/// The revision that a new one replaces.
package struct SupersededRevision: Sendable, Equatable {
  package var revision: Int
  package var jsonSHA256: String

  package init(revision: Int, jsonSHA256: String) {
    self.revision = revision
    self.jsonSHA256 = jsonSHA256
  }
}

/// One revision's documents as bytes.
package struct RenderedBooking: Sendable {
  /// One name, used in the offer's `bookings/`; it has the booking id and the revision in it.
  package var folderName: String
  /// By file name.
  package var files: [String: [UInt8]]
  /// The row of the register without its line end, and without one inside.
  package var registerLine: String
  /// Hash of the JSON document among the files.
  package var jsonSHA256: String

  package init(folderName: String, files: [String: [UInt8]], registerLine: String, jsonSHA256: String) {
    self.folderName = folderName
    self.files = files
    self.registerLine = registerLine
    self.jsonSHA256 = jsonSHA256
  }
}

/// Makes documents for issuing, in two steps: all that is known becomes a text, and the text alone becomes files.
///
/// After a crash the files of any agreement are made again from the stored text, by a renderer that knows nothing else,
/// and must be the same bytes.
package protocol BookingRenderer {
  /// The canonical model of one revision.
  func model(for issue: FrozenIssue) throws -> String

  /// The documents, from the model and nothing else.
  func render(model: String) throws -> RenderedBooking
}
