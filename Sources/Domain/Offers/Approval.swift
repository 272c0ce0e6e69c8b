/// A person's word that an offer may be created as it was when it was looked at.
public struct Approval: Sendable, Equatable {
  /// The person's name.
  public let by: String
  public let at: Instant
  /// SHA-256 of everything that a resale authorization is made from: another hash makes this word void.
  public let contentSHA256: String

  public init(by: String, at: Instant, contentSHA256: String) {
    self.by = by
    self.at = at
    self.contentSHA256 = contentSHA256
  }
}
