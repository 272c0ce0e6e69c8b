package import Offers

/// Everything that one booking is made from: what was offered, what was bound, what happened, and who says so.
///
/// The room Bookings judges an accepted offer by the gate B01 to B20, freezes it as a model of canonical JSON and
/// renders its files as bytes. It writes nothing to disk, reads no clock and gives out no numbers: the room Issuing does.
package struct BookingInput: Sendable {
  package var seller: Seller
  package var listing: Listing
  /// The form with the facts that were typed into it.
  package var form: OfferForm
  /// The offer's key in the workspace.
  package var offerKey: String
  /// The EULA's sources in the form's order; empty for the standard contract.
  package var eulaDocuments: [DocumentHash]
  package var eulaConsolidated: ConsolidatedDocument?
  /// The reseller agreement's source; empty for the standard one or none.
  package var resellerDocuments: [DocumentHash]
  package var resellerConsolidated: ConsolidatedDocument?
  /// The quotes' files in the form's order.
  package var quoteDocuments: [DocumentHash]
  package var evidence: [EvidenceFile]
  /// The form's fact sections as they were stored.
  package var typedFacts: [TypedFactHash]
  package var generator: Generator
  package var now: Instant
  /// The stored sources of the EULA still have the hashes that the bound document names.
  package var eulaVerified: Bool
  /// The booking of the agreement that an amended order replaces, as the register holds it.
  package var previousBooking: PreviousBooking?
  /// Bookings of the register that share the agreement, the Offer ID or the offer's key with this order, its own among
  /// them; nil while nobody has looked.
  package var registered: [RegisteredBooking]?
  /// What earlier revisions of this booking added to the register; nil while none of them was bookable.
  package var bookedBefore: Money?

  package init(
    seller: Seller, listing: Listing, form: OfferForm, offerKey: String, eulaDocuments: [DocumentHash] = [],
    eulaConsolidated: ConsolidatedDocument? = nil, resellerDocuments: [DocumentHash] = [],
    resellerConsolidated: ConsolidatedDocument? = nil, quoteDocuments: [DocumentHash] = [],
    evidence: [EvidenceFile] = [], typedFacts: [TypedFactHash] = [], generator: Generator, now: Instant,
    eulaVerified: Bool, previousBooking: PreviousBooking? = nil, registered: [RegisteredBooking]? = nil,
    bookedBefore: Money? = nil
  ) {
    self.seller = seller
    self.listing = listing
    self.form = form
    self.offerKey = offerKey
    self.eulaDocuments = eulaDocuments
    self.eulaConsolidated = eulaConsolidated
    self.resellerDocuments = resellerDocuments
    self.resellerConsolidated = resellerConsolidated
    self.quoteDocuments = quoteDocuments
    self.evidence = evidence
    self.typedFacts = typedFacts
    self.generator = generator
    self.now = now
    self.eulaVerified = eulaVerified
    self.previousBooking = previousBooking
    self.registered = registered
    self.bookedBefore = bookedBefore
  }
}

/// A file that a booking names: its path in the packet, SHA-256 in hexadecimal and size.
package struct DocumentHash: Codable, Sendable, Equatable {
  package var name: String
  package var sha256: String
  package var bytes: Int

  package init(name: String, sha256: String, bytes: Int) {
    self.name = name
    self.sha256 = sha256
    self.bytes = bytes
  }
}

/// A bound document that was made from sources.
package struct ConsolidatedDocument: Codable, Sendable, Equatable {
  package var sha256: String
  package var pages: Int

  package init(sha256: String, pages: Int) {
    self.sha256 = sha256
    self.pages = pages
  }
}

/// A stored file that proves the acceptance.
package struct EvidenceFile: Codable, Sendable, Equatable {
  package enum Kind: String, Codable, Sendable, CaseIterable {
    /// AWS Marketplace's own message, with its headers.
    case awsEmail = "aws-email"
    /// A file that a person supplied.
    case manual
  }

  package var kind: Kind
  package var fileName: String
  package var sha256: String
  package var bytes: Int

  package init(kind: Kind, fileName: String, sha256: String, bytes: Int) {
    self.kind = kind
    self.fileName = fileName
    self.sha256 = sha256
    self.bytes = bytes
  }
}

/// A fact section of the form (`accepted`) and the SHA-256 of its stored text.
package struct TypedFactHash: Codable, Sendable, Equatable {
  package var section: String
  package var sha256: String

  package init(section: String, sha256: String) {
    self.section = section
    self.sha256 = sha256
  }
}

/// The program that made a booking, and the hash of the settings it ran with.
package struct Generator: Codable, Sendable, Equatable {
  package var name: String
  package var version: String
  package var configHash: String

  package init(name: String, version: String, configHash: String) {
    self.name = name
    self.version = version
    self.configHash = configHash
  }
}

/// The booking that an amended order replaces.
package struct PreviousBooking: Codable, Sendable, Equatable {
  package var bookingID: String
  package var agreementID: String
  package var offerID: String
  /// As booked: `240000.00`.
  package var wholesaleTcv: String

  package init(bookingID: String, agreementID: String, offerID: String, wholesaleTcv: String) {
    self.bookingID = bookingID
    self.agreementID = agreementID
    self.offerID = offerID
    self.wholesaleTcv = wholesaleTcv
  }
}
