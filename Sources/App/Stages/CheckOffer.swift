internal import Digests
internal import Findings
public import JSON
internal import Offers
public import Pipeline

/// Checks the offer form against its shape, the listing and every rule of the room Offers.
public struct CheckOffer: Stage {
  public init() {}

  public var name: String { "check-offer" }
  public var version: Int { 2 }
  public var summary: String { "checks the offer form against its rules and the listing" }

  public var makesOutputs: Bool { false }

  public func inputs(_ job: OfferJob, _ parameters: JSONValue) -> [StageInput] {
    var inputs = [StageInput("offer.json", sha256: job.files.sha256(of: offerFileName))]
    inputs += job.settingsInputs
    // Facts stored by an earlier run freeze the terms.
    inputs.append(StageInput("terms", sha256: job.frozenTerms))
    if let evidence = job.evidencePath { inputs.append(StageInput(evidence, sha256: job.files.sha256(of: evidence))) }
    // The expiration date is judged by the day, as long as nobody has accepted.
    if job.form?.present("accepted") == nil {
      inputs.append(StageInput("day (UTC)", sha256: SHA256.hex(of: job.now.date.text)))
    }
    return inputs
  }

  public func run(_ job: inout OfferJob, _ parameters: JSONValue) throws -> StageResult {
    var findings = job.formFindings
    if let form = job.form {
      findings += OfferCheck.findings(
        in: form, file: offerFileName, listings: job.settings.listings, seller: job.settings.seller, now: job.now)
    }
    findings += evidenceFindings(job) + unnamedFindings(job)
    findings += try changeFindings(job) + keyFindings(job)
    return StageResult(findings: findings, summary: summary(of: job))
  }

  private func evidenceFindings(_ job: OfferJob) -> [Finding] {
    job.evidencePath.flatMap { job.refusal(of: $0) }.map { [$0] } ?? []
  }

  /// Files that nobody named: perhaps a document that was forgotten in the form.
  private func unnamedFindings(_ job: OfferJob) -> [Finding] {
    guard job.form != nil else { return [] }
    let named = Set(job.documentPaths + [offerFileName] + [job.evidencePath].compactMap { $0 })
    return job.files.unnamed(named, atMost: 10).map { path in
      Rule.fileUnnamed.finding("\(path): offer.json does not name this file", at: Place(file: path))
    }
  }

  /// Other terms under the key of an offer of which a fact is known: what was authorized cannot change.
  private func changeFindings(_ job: OfferJob) throws -> [Finding] {
    guard let form = job.form else { return [] }
    let stored = try job.storedTerms()
    guard !stored.isEmpty, stored != [job.frozenTerms] else { return [] }
    let before = try job.publishedForm().map(authorizedTerms)
    let key = before.flatMap { firstDifference($0, authorizedTerms(of: form)) }
    let what = key.map { "\($0) differs" } ?? "a document differs"
    let message = "\(what) from what was published when the offer was authorized"
    return [
      Rule.offerChanged.finding(message, at: job.place(of: key?.split(separator: ".").first.map(String.init) ?? ""))
    ]
  }

  /// Two packets without a key whose folders have one name are not one offer.
  private func keyFindings(_ job: OfferJob) throws -> [Finding] {
    guard let form = job.form, form["key"] == nil, let before = try job.publishedForm(),
      before["companyName"] != form["companyName"]
    else { return [] }
    let message = "the offer \(job.key) is another buyer's already; this packet has no key of its own"
    return [Rule.offerKeyTaken.finding(message, at: Place(file: offerFileName))]
  }

  private func summary(of job: OfferJob) -> String {
    guard let offer = job.offer else { return "" }
    let total = offer.product.total
    return "\(offer.companyName): \(total.currency.code) \(total.grouped), \(OfferState(offer.facts).rawValue)"
  }
}
