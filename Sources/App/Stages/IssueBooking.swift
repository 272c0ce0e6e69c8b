internal import Bookings
internal import Digests
internal import Issuing
public import JSON
internal import Ledger
internal import Offers
public import Pipeline
internal import Workspace

/// Issues the bookable artifact once the buyer has accepted: judged by the gate, written once, never twice.
public struct IssueBooking: Stage {
  public init() {}

  public var name: String { "issue-booking" }
  public var version: Int { 1 }
  public var summary: String { "judges an accepted offer and issues its bookable artifact" }

  public var actsOnWorkspace: Bool { true }
  public var requires: [String] { ["publish-packet"] }

  public func inputs(_ job: OfferJob, _ parameters: JSONValue) -> [StageInput] {
    guard let accepted = job.offer?.facts.accepted else { return [] }
    let isPast = accepted.at <= job.now ? "passed" : "ahead"
    return [
      StageInput("terms", sha256: job.termsSHA256),
      StageInput("the time of acceptance has \(isPast)", sha256: ""),
      StageInput("tool", sha256: SHA256.hex(of: toolVersion)),
    ]
      + job.factFiles.map { StageInput($0.name.text, sha256: SHA256.hex(of: $0.bytes)) }
      + job.settingsInputs
  }

  public func need(_ job: OfferJob, _ history: StageHistory) -> StageNeed {
    guard let offer = job.offer else { return .wait("the offer form has mistakes") }
    guard offer.facts.accepted != nil else {
      return .wait("the buyer has not accepted yet")
    }
    guard history.record != nil, history.change == nil else { return .act("the buyer has accepted") }
    // A ledger that cannot be read is the run's business, which then says what is wrong.
    guard let issued = try? job.issuedBooking() else { return .act("its booking cannot be found in the ledger") }
    if let damaged = issued.damage.first {
      return .act("\(lastName(of: damaged.path)) \(damaged.kind == .missing ? "is missing" : "was changed")")
    }
    return .done("already issued: " + issued.report.summary)
  }

  public func reuse(_ record: StageRecord, _ job: inout OfferJob) throws {
    job.booking = try job.issuedBooking()?.report
  }

  public func run(_ job: inout OfferJob, _ parameters: JSONValue) throws -> StageResult {
    guard let workspace = job.workspace, let key = job.agreementKey else { return StageResult() }
    let ledger = try Ledger(of: workspace.folder, disk: workspace.disk)
    guard let input = try bookingInput(of: job, ledger) else { return StageResult() }
    let draft = try BookingDraft(input)
    let issuer = BookingIssuer(writer: workspace, ledger: ledger, registerHeader: registerHeader)
    let outcome = try issuer.issue(
      Issuing.BookingDraft(
        offerKey: job.key, agreementKey: key, contentSHA256: draft.contentSHA256, year: draft.bookingDate.year),
      at: job.now.secondsSince1970, with: BookingDocuments(draft: draft))
    let report =
      switch outcome {
      case .issued(let booking): try BookingReport(booking, isNew: true)
      case .alreadyIssued(let booking, let restored): try BookingReport(booking, isNew: false, restored: restored)
      }
    job.booking = report
    return StageResult(summary: report.summary)
  }
}

extension OfferJob {
  /// What an offer still lacks before it can be booked, a sentence each.
  public var missingForBooking: [String] { offer.map(Bookings.missingForBooking) ?? [] }

  /// What tells one booking from another; nil before the acceptance.
  ///
  /// Two offers that name one agreement are two bookings, and so are two agreements of one offer: the gate (B16) then
  /// says which of them is one too many.
  var agreementKey: String? { offer?.facts.accepted.map { "\(key)/\($0.agreementID)" } }

  /// The offer's booking as it was issued, and what is not as it was; nil when there is none.
  fileprivate func issuedBooking() throws -> (report: BookingReport, damage: [DamagedFile])? {
    guard let agreementKey, try disk.exists(folder.ledger) else { return nil }
    let issued = IssuedBookings(in: folder, ledger: try Ledger(reading: folder), disk: disk)
    guard let booking = try issued.newest(ofAgreement: agreementKey) else { return nil }
    return (try BookingReport(booking, isNew: false), try issued.damage(ofAgreement: agreementKey))
  }
}

/// Connects the documents of the room Bookings with the order of the room Issuing.
struct BookingDocuments: BookingRenderer {
  /// Nil where only earlier revisions are recovered.
  let draft: Bookings.BookingDraft?

  func model(for issue: FrozenIssue) throws -> String {
    guard let draft else {
      throw BookingError.notAccepted(
        offer: issue.bookingID, ["nothing is issued while earlier revisions are recovered"])
    }
    let superseded = issue.supersedes.map { Superseded(revision: $0.revision, sha256: $0.jsonSHA256) }
    return try draft.frozen(
      FrozenNumbers(
        bookingID: issue.bookingID, revision: issue.revision, sequence: issue.sequence,
        issuedAt: Instant(secondsSince1970: issue.issuedAt), previousRowSHA256: issue.previousRowSHA256,
        supersedes: superseded))
  }

  func render(model: String) throws -> RenderedBooking {
    let rendered = try renderBooking(model: model)
    let files = Dictionary(rendered.files.map { ($0.name, $0.bytes) }) { first, _ in first }
    return RenderedBooking(
      folderName: rendered.stem, files: files, registerLine: rendered.registerLine, jsonSHA256: rendered.jsonSHA256)
  }
}
