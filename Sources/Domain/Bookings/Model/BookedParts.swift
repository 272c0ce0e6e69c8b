extension Booking {
  struct Parties: Codable, Sendable, Equatable {
    /// The vendor who sells.
    var isv: Party
    /// The channel partner, who pays the vendor.
    var reseller: Party
    /// The end customer.
    var buyer: Party
  }

  struct Party: Codable, Sendable, Equatable {
    var name: String
    /// 12 digits.
    var awsAccountId: String
    /// ISO 3166-1 alpha-2.
    var country: String
    var address: [String]?
  }

  struct BookedProduct: Codable, Sendable, Equatable {
    var listing: String
    var name: String
    var id: String
    var code: String?
    var type: String
  }

  struct Term: Codable, Sendable, Equatable {
    var start: String
    /// Inclusive.
    var end: String
    var duration: String
    /// `at-acceptance` or `fixed`.
    var startRule: String
  }

  struct BookedLine: Codable, Sendable, Equatable {
    var number: Int
    var dimension: String
    var description: String
    /// Absent for usage.
    var quantity: Int?
    /// For the whole term, as the form wrote it.
    var unitPrice: String
    var amount: String
    var start: String?
    var end: String?
  }

  struct Amounts: Codable, Sendable, Equatable {
    /// ISO 4217.
    var currency: String
    /// The amount to book (AWS report column gross_revenue).
    var wholesaleTcv: String
  }

  struct BookedInstallment: Codable, Sendable, Equatable {
    var number: Int
    var invoiceDate: String
    var amount: String
    var cumulative: String
  }

  struct BookedRenewal: Codable, Sendable, Equatable {
    var isRenewal: Bool
    /// `existing-on-marketplace` or `moving-to-marketplace`.
    var kind: String?
    var pricingModel: String?
  }

  struct BookedTerms: Codable, Sendable, Equatable {
    /// `standard`, `custom` or `none`.
    var type: String
    var documents: [DocumentHash]
    var consolidated: ConsolidatedDocument?
  }

  struct BookedQuote: Codable, Sendable, Equatable {
    var number: String
    var date: String
    var amount: String?
    var document: DocumentHash?
  }

  struct NamedText: Codable, Sendable, Equatable {
    var name: String
    var value: String
  }

  struct Amendment: Codable, Sendable, Equatable {
    /// The booking that is amended.
    var amends: String
    var previousAgreementId: String
    var previousOfferId: String
    var previousWholesaleTcv: String
  }

  struct RegisterEntry: Codable, Sendable, Equatable {
    var sequence: Int
    var previousRowSHA256: String
    /// What this revision adds to the period: nothing while provisional.
    var netChange: String
    /// What earlier revisions added; absent while none was bookable.
    var bookedBefore: String?
    /// `2026-11`
    var period: String
    var periodStatus: String
  }
}
