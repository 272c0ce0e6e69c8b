/// Facts that a person typed into the form: the offer's life as far as it is known.
public struct TypedFacts: Sendable, Equatable {
  public var authorized: Authorized?
  public var extended: Extended?
  public var accepted: Accepted?

  /// The resale authorization exists.
  public struct Authorized: Sendable, Equatable {
    public var opportunityID: String
    public var at: Instant
  }

  /// The partner has made its private offer.
  public struct Extended: Sendable, Equatable {
    public var offerID: String
    public var at: Instant
    /// The last day (UTC) on which the buyer can accept.
    public var expiresOn: CalendarDate?
  }

  /// The buyer took the offer.
  public struct Accepted: Sendable, Equatable {
    public var agreementID: String
    public var at: Instant
    /// Path of the evidence inside the packet.
    public var evidence: String?
  }

  /// Keys of the form's fact sections, in the order in which they happen.
  public static let sections = ["authorized", "extended", "accepted"]
}

/// How far an offer has come.
public enum OfferState: String, Sendable {
  case draft, authorized, extended, accepted

  public init(_ facts: TypedFacts) {
    self =
      facts.accepted != nil
      ? .accepted : facts.extended != nil ? .extended : facts.authorized != nil ? .authorized : .draft
  }
}
