internal import ChangeSets
internal import Digests
internal import Findings
public import JSON
internal import Offers
public import Pipeline

/// Where a packet's revision holds the request that makes its resale authorization.
let changeSetPath = "marketplace/change-set.json"

/// Rules of the form, and the rule for change sets that would say the same of the request.
private let saidOfTheForm = [
  "schedule-count": "change-set-schedule-long", "schedule-after-expiration": "change-set-availability-late",
  "service-start-too-far": "change-set-start-date", "service-start-product": "change-set-start-product",
  "eula-standard-product": "change-set-services-eula",
]

/// Writes the AWS Marketplace Catalog API request that makes the offer's resale authorization, and judges it as AWS would.
public struct PrepareChangeSet: Stage {
  public init() {}

  public var name: String { "prepare-change-set" }
  public var version: Int { 2 }
  public var summary: String { "writes the AWS Marketplace request that makes the resale authorization" }
  public var requires: [String] { ["check-offer", "consolidate-eula", "prepare-reseller-agreement"] }

  public var parameters: [Field] {
    [
      Field("release", .boolean, "Release the authorization with the same request: then it can never be changed."),
      Field(
        "singleUse", .boolean,
        "The partner can make one offer; false: as many as it wants until the date. A payment schedule is always for one."
      ),
    ]
  }

  public var defaults: JSONValue { ["release": false, "singleUse": true] }

  public func inputs(_ job: OfferJob, _ parameters: JSONValue) -> [StageInput] {
    let terms = job.form.map { authorizedTerms(of: $0).canonical } ?? ""
    var inputs = [
      StageInput("authorized terms", sha256: SHA256.hex(of: terms)), StageInput("key", sha256: SHA256.hex(of: job.key)),
    ]
    inputs += job.settingsInputs
    if job.approval.isRequired {
      inputs.append(StageInput("approval", sha256: SHA256.hex(of: waiting(job) ?? "given")))
    }
    // Dates are judged by the day, as long as there is no authorization.
    if !isAuthorized(job) { inputs.append(StageInput("day (UTC)", sha256: SHA256.hex(of: job.now.date.text))) }
    return inputs
  }

  public func need(_ job: OfferJob, _ history: StageHistory) -> StageNeed {
    job.form == nil ? .wait("offer.json cannot be read") : history.needByKey
  }

  public func run(_ job: inout OfferJob, _ parameters: JSONValue) throws -> StageResult {
    // What is wrong with the form would be said twice.
    guard !job.findings.hasErrors, let offer = job.offer else { return StageResult() }
    guard !offer.offer.associate else { return StageResult(summary: "the authorization exists already; no request") }
    guard let prepared = prepared(job, parameters) else { return StageResult() }
    let findings = findings(of: prepared, job)
    // The request is judged before anybody is asked, and handed out after.
    if let words = waiting(job) { return StageResult(findings: findings, summary: "waits: \(words)") }
    let outputs = [OutputFile(changeSetPath, Array(prepared.text.utf8))]
    return StageResult(outputs: outputs, findings: findings, summary: summary(of: prepared, parameters))
  }

  /// The request for an offer and its documents; nil where one of them is not there.
  func prepared(_ job: OfferJob, _ parameters: JSONValue) -> PreparedChangeSet? {
    guard let offer = job.offer, let listing = job.listing else { return nil }
    let options = ChangeSetOptions(
      release: parameters["release"]?.bool ?? false, documentsBaseURL: job.settings.seller?.documentsBaseURL,
      isSingleUse: parameters["singleUse"]?.bool ?? true)
    return PreparedChangeSet(
      for: offer, key: job.key, listing: listing, documents: documents(of: job), options: options)
  }

  /// What the request waits for; nil where it waits for nothing.
  private func waiting(_ job: OfferJob) -> String? {
    job.approval.isRequired && job.approval.state != "approved" ? job.approval.words : nil
  }

  private func isAuthorized(_ job: OfferJob) -> Bool { job.form?.present("authorized") != nil }

  private func documents(of job: OfferJob) -> AuthorizationDocuments {
    AuthorizationDocuments(
      eula: location(job.eula, eulaPath, job),
      reseller: location(job.resellerDocument, resellerDocumentPath, job))
  }

  /// A document that was made now, or by an earlier run that still holds.
  private func location<A>(_ document: BoundDocument<A>?, _ path: String, _ job: OfferJob) -> DocumentLocation<A>? {
    (document?.sha256 ?? job.storedOutputs[path]).map { DocumentLocation(path: path, sha256: $0) }
  }

  /// Notes are for those who read a request of somebody else; here they would stand beside every offer.
  private func findings(of prepared: PreparedChangeSet, _ job: OfferJob) -> [Finding] {
    let surroundings = ChangeSetCheck.Surroundings(
      listings: job.settings.listings, seller: job.settings.seller, now: isAuthorized(job) ? nil : job.now)
    let said = Set(job.findings.compactMap { saidOfTheForm[$0.rule] })
    let new = prepared.findings(surroundings).filter { $0.finding.severity > .note && !said.contains($0.finding.rule) }
    return new.map { found in
      var finding = found.finding
      finding.place = job.place(ofKeys: found.formKeys)
      return finding
    }
  }

  private func summary(of prepared: PreparedChangeSet, _ parameters: JSONValue) -> String {
    let changes = prepared.request["ChangeSet"]?.elements?.count ?? 0
    let uploads = prepared.uploads.count
    let documents = uploads == 0 ? "" : uploads == 1 ? ", 1 document to upload" : ", \(uploads) documents to upload"
    return "\(changeSetPath): \(changes) changes\(documents)"
      + (parameters["release"]?.bool == true ? ", releases at once" : "")
  }
}

/// The parameters with which a pipeline has the request made.
func requestParameters(in pipeline: PipelineFile) -> JSONValue {
  let stage = PrepareChangeSet()
  let entry = pipeline.stages.first { $0.uses == stage.name }
  return stage.defaults.merging(entry?.with ?? [:])
}
