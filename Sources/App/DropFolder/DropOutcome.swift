/// What became of one packet that was dropped, as its pipeline says.
public struct DropVerdict: Sendable {
  public var succeeded: Bool
  /// One line.
  public var summary: String
  /// The reasons in full, for `reason.txt`.
  public var report: String
  /// The same for programs, for `findings.json`.
  public var findings: String
  /// The same as a page, for `review.html`; nil where there is none.
  public var review: [UInt8]?

  public init(succeeded: Bool, summary: String, report: String, findings: String, review: [UInt8]? = nil) {
    self.succeeded = succeeded
    self.summary = summary
    self.report = report
    self.findings = findings
    self.review = review
  }
}

/// What happened to one entry of the inbox.
public struct DropOutcome: Sendable, Equatable {
  public enum Result: String, Sendable {
    case done, quarantined
    /// Still in the inbox: it could not be moved.
    case left
    /// Still in `work/`: our side failed, and the next sweep tries again.
    case failed
  }

  public var name: String
  public var result: Result
  public var summary: String
  /// Where it lies now, below the workspace; nil where it was left.
  public var place: String?

  public init(name: String, result: Result, summary: String, place: String? = nil) {
    self.name = name
    self.result = result
    self.summary = summary
    self.place = place
  }
}
