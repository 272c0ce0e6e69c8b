internal import ChangeSets
internal import Findings
internal import JSON
internal import Offers
internal import Pipeline
internal import Review
internal import Workspace

/// The review page of one run: what was read, found, made and published, handed to the room Review.
struct OfferReview {
  private(set) var job: OfferJob
  private let findings: [Finding]
  private let plan: Plan<OfferJob>

  init(_ outcome: RunOutcome<OfferJob>, _ plan: Plan<OfferJob>) {
    job = outcome.job
    findings = outcome.findings
    self.plan = plan
  }

  /// Waits for the documents' first pages, and makes the page.
  mutating func page() throws -> [UInt8] {
    var input = ReviewInput(
      key: job.key, form: job.form, findings: findings, made: job.now, tool: "bindery \(toolVersion)")
    input.listing = job.listing
    input.seller = job.settings.seller
    input.limits = limits
    input.facts = try job.formWithStoredFacts().flatMap(OfferForm.init)?.facts
    input.approval = job.approvalState
    input.booking = job.booking.map { "\($0.bookingID), revision \($0.revision), \($0.state)" }
    let current = try job.revision ?? job.currentRevision()
    // A packet with mistakes is not published: what it is compared with is the newest revision itself.
    input.revision = findings.hasErrors ? nil : current?.number
    input.previous = try current.flatMap { try job.previousRevision(upTo: $0.number - (findings.hasErrors ? 0 : 1)) }
    input.changeSet = changeSet
    try job.drawBound()
    input.buyer = try job.reviewDocuments(job.buyerFiles, at: eulaPath, findings)
    input.reseller = try job.reviewDocuments(job.resellerFiles, at: resellerDocumentPath, findings)
    return reviewPage(input)
  }

  private var limits: ReviewLimits {
    var limits = ReviewLimits()
    let parameters = planned(ConsolidateEULA().name)?.parameters
    limits.eulaFiles = parameters?["maxFiles"]?.int ?? limits.eulaFiles
    limits.eulaBytes = parameters?["maxBytes"]?.int ?? limits.eulaBytes
    limits.eulaBytesNear = parameters?["warnBytes"]?.int ?? limits.eulaBytesNear
    return limits
  }

  /// The request, where there is one.
  private var changeSet: ReviewChangeSet? {
    let stage = PrepareChangeSet()
    guard !findings.hasErrors, job.outputs[changeSetPath] != nil || job.storedOutputs[changeSetPath] != nil,
      let parameters = planned(stage.name)?.parameters, let prepared = stage.prepared(job, parameters)
    else { return nil }
    return ReviewChangeSet(
      path: "offers/\(job.key)/current/\(changeSetPath)", releases: parameters["release"]?.bool ?? false,
      uploads: prepared.uploads.map { ReviewChangeSet.Upload(path: $0.path, url: $0.url) })
  }

  private func planned(_ stage: String) -> PlannedStage<OfferJob>? { plan.stages.first { $0.stage.name == stage } }
}
