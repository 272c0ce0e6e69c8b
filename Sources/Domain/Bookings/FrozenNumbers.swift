package import Offers

/// What a booking revision gets at the moment of issue and keeps for ever: number, place in the register and time.
package struct FrozenNumbers: Sendable, Equatable {
  /// `BKG-2026-000123`: stable through all revisions.
  package var bookingID: String
  /// From 1.
  package var revision: Int
  /// The number of the register's row, from 1 and without gaps.
  package var sequence: Int
  package var issuedAt: Instant
  /// Of the register's row before, as ``registerRowSHA256(_:)`` gives it; for the first row, of the header.
  package var previousRowSHA256: String
  /// The revision that this one takes the place of.
  package var supersedes: Superseded?

  package init(
    bookingID: String, revision: Int, sequence: Int, issuedAt: Instant, previousRowSHA256: String,
    supersedes: Superseded? = nil
  ) {
    self.bookingID = bookingID
    self.revision = revision
    self.sequence = sequence
    self.issuedAt = issuedAt
    self.previousRowSHA256 = previousRowSHA256
    self.supersedes = supersedes
  }
}

/// An earlier revision and the SHA-256 of its data.
package struct Superseded: Codable, Sendable, Equatable {
  package var revision: Int
  package var sha256: String

  package init(revision: Int, sha256: String) {
    self.revision = revision
    self.sha256 = sha256
  }
}
