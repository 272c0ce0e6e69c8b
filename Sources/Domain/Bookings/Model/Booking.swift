/// One revision of a booking as it was issued: the data of its JSON file, of its page and of its row in the register.
///
/// Amounts are decimal texts at the currency's exponent, dates are UTC unless their name says otherwise; what is not
/// known is absent. The names are the paths of the published schema.
struct Booking: Codable, Sendable, Equatable {
  var document: Document
  var acceptance: Acceptance
  var agreement: Agreement
  var offer: Offer
  var resaleAuthorization: ResaleAuthorization
  var parties: Parties
  var product: BookedProduct
  var paymentModel: String
  /// ISO 8601: `P12M`.
  var billingTerm: String
  /// Absent where the term leaves the calendar.
  var term: Term?
  var lines: [BookedLine]
  var amounts: Amounts
  var schedule: [BookedInstallment]
  var tax: String
  var renewal: BookedRenewal
  var zeroDollar: Bool
  var eula: BookedTerms
  var resellerAgreement: BookedTerms
  var quotes: [BookedQuote]
  /// In the form's order.
  var registration: [NamedText]
  /// In the form's order, names letter by letter.
  var contractMetadata: [NamedText]
  var amendment: Amendment?
  var checks: [CheckResult]
  var register: RegisterEntry
  var generator: Generator
  /// SHA-256 of this document's canonical JSON without `hash`.
  var hash: String?

  struct Document: Codable, Sendable, Equatable {
    var type: DocumentType
    var bookingId: String
    var revision: Int
    var supersedes: Superseded?
    /// RFC 3339 in UTC.
    var issuedAt: String
    var state: BookingState
    /// The one line that the page begins with.
    var answer: String?
  }

  enum DocumentType: String, Codable, Sendable, CaseIterable {
    case newOrder = "new-order"
    case amendedOrder = "amended-order"
  }

  struct Acceptance: Codable, Sendable, Equatable {
    /// RFC 3339 in UTC.
    var acceptedAt: String
    /// In the fiscal zone.
    var bookingDate: String
    /// IANA name.
    var timeZone: String
    /// `-05:00`; absent where the zone is not known.
    var utcOffset: String?
    var evidence: [EvidenceFile]
    var typedFacts: [TypedFactHash]
  }

  struct Agreement: Codable, Sendable, Equatable {
    var id: String?
    var precedingId: String?
    var intent: Intent
  }

  /// What AWS Marketplace records an agreement as. Source: AWS Marketplace Agreement API, intent.
  enum Intent: String, Codable, Sendable, CaseIterable {
    case new = "NEW"
    case replace = "REPLACE"
  }

  struct Offer: Codable, Sendable, Equatable {
    /// The offer's key in the workspace.
    var key: String
    var id: String?
    var sourceOfferId: String?
    /// RFC 3339 in UTC.
    var expiresAt: String?
  }

  struct ResaleAuthorization: Codable, Sendable, Equatable {
    /// The CPPO Opportunity ID.
    var id: String?
    var authorizedAt: String?
    /// RFC 3339 in UTC.
    var expiresAt: String
  }
}
