internal import Digests
internal import Findings
public import JSON
internal import Offers
public import Pipeline

/// Checks the offer form against its shape, the listing and every rule of the room Offers.
public struct CheckOffer: Stage {
  public init() {}

  public var name: String { "check-offer" }
  public var version: Int { 1 }
  public var summary: String { "checks the offer form against its rules and the listing" }

  public var makesOutputs: Bool { false }

  public func inputs(_ job: OfferJob, _ parameters: JSONValue) -> [StageInput] {
    var inputs = [StageInput("offer.json", sha256: job.files.sha256(of: offerFileName))]
    inputs += job.settings.hashes.sorted { $0.key < $1.key }.map { StageInput($0.key, sha256: $0.value) }
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
    findings += evidenceFindings(job) + changeFindings(job)
    return StageResult(findings: findings, summary: summary(of: job))
  }

  private func evidenceFindings(_ job: OfferJob) -> [Finding] {
    job.evidencePath.flatMap { job.files.refusal(of: $0) }.map { [$0] } ?? []
  }

  /// Other terms under the key of an offer whose authorization exists.
  private func changeFindings(_ job: OfferJob) -> [Finding] {
    guard let authorized = job.authorizedTermsSHA256, authorized != job.termsSHA256 else { return [] }
    let message = "the terms differ from those that were published when the offer was authorized"
    return [Rule.offerChanged.finding(message, at: Place(file: offerFileName))]
  }

  private func summary(of job: OfferJob) -> String {
    guard let offer = job.offer else { return "" }
    let total = offer.product.total
    return "\(offer.companyName): \(total.currency.code) \(total.grouped), \(OfferState(offer.facts).rawValue)"
  }
}
