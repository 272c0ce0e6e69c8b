/// One thing that is checked: its id, the page that `bindery explain` shows, and two samples that prove it.
///
/// Each rule lives in a file of its own in the room that checks it, as a `static let` in an extension of `Rule`.
public struct Rule: Sendable {
  /// Stable, lower case with hyphens: `account-number`.
  public let id: String
  public let severity: Severity
  /// One line: what the rule demands.
  public let title: String
  /// Why it matters, in a short paragraph.
  public let why: String
  /// What to do when it is broken; a finding may say it more exactly.
  public let help: String
  /// Where the demand comes from.
  public let source: String
  private let makeGood: @Sendable () -> Sample
  private let makeBad: @Sendable () -> Sample

  /// The samples are made when somebody asks for them: some are large, and a run that judges a packet needs none.
  public init(
    _ id: String, _ severity: Severity = .error, title: String, why: String, help: String, source: String,
    good: @autoclosure @escaping @Sendable () -> Sample = Sample(), bad: @autoclosure @escaping @Sendable () -> Sample
  ) {
    self.id = id
    self.severity = severity
    self.title = title
    self.why = why
    self.help = help
    self.source = source
    makeGood = good
    makeBad = bad
  }

  /// A packet that keeps the rule.
  public var good: Sample { makeGood() }

  /// A packet that breaks it.
  public var bad: Sample { makeBad() }

  /// A finding of this rule; `help` replaces the rule's own where the place allows saying it more exactly.
  public func finding(
    _ message: String, at place: Place, help: String? = nil, evidence: [String] = []
  ) -> Finding {
    Finding(
      rule: id, severity: severity, message: message, place: place, help: help ?? self.help, evidence: evidence)
  }
}

/// A packet that keeps or breaks a rule, told as the difference to a small sound packet.
public struct Sample: Sendable {
  /// A JSON merge patch for the sound packet's `offer.json`. Source: RFC 7396.
  public var form: String
  /// `offer.json` as it stands, where the rule is about its text.
  public var rawForm: [UInt8]?
  /// Files to add to the sound packet, or to replace; nil removes.
  public var files: [String: [UInt8]?]
  /// A merge patch for the listing.
  public var listing: String
  /// A merge patch for the seller's `bindery.json`.
  public var settings: String
  /// A merge patch for `pipeline.json`.
  public var pipeline: String
  /// A change set as it stands, where the rule is about one; else empty.
  public var changeSet: String
  /// A sentence for `bindery explain` where the difference does not speak for itself.
  public var caption: String

  public init(
    form: String = "{}", rawForm: [UInt8]? = nil, files: [String: [UInt8]?] = [:], listing: String = "{}",
    settings: String = "{}", pipeline: String = "{}", changeSet: String = "", caption: String = ""
  ) {
    self.form = form
    self.rawForm = rawForm
    self.files = files
    self.listing = listing
    self.settings = settings
    self.pipeline = pipeline
    self.changeSet = changeSet
    self.caption = caption
  }
}
