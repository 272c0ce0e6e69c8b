internal import Digests
internal import Findings
public import JSON
internal import Offers
internal import PDF
public import Pipeline

/// Makes the reseller's document: the agreement, then the approved quotes; with the standard contract (RCMP) the quotes alone.
public struct PrepareResellerAgreement: Stage {
  public init() {}

  public var name: String { "prepare-reseller-agreement" }
  public var version: Int { 3 }
  public var summary: String { "binds the reseller agreement and the quotes for the partner alone" }
  public var parameters: [Field] { bindingParameters }
  public var defaults: JSONValue { bindingDefaults }

  public func inputs(_ job: OfferJob, _ parameters: JSONValue) -> [StageInput] {
    let sections = ["resellerAgreement", "quotes"].map { job.form?[$0]?.canonical ?? "" }
    return [StageInput("reseller agreement and quotes", sha256: SHA256.hex(of: sections.joined(separator: "\n")))]
      + [StageInput("title", sha256: SHA256.hex(of: title(job)))]
      + job.resellerFiles.map { StageInput($0.path, sha256: job.files.sha256(of: $0.path)) } + libraryInputs
  }

  public func need(_ job: OfferJob, _ history: StageHistory) -> StageNeed {
    job.form == nil ? .wait("offer.json cannot be read") : history.needByKey
  }

  public func run(_ job: inout OfferJob, _ parameters: JSONValue) throws -> StageResult {
    let files = job.resellerFiles
    guard !files.isEmpty else { return StageResult(summary: "no document") }
    let sources = SourceSet(files, of: job)
    // Quotes and agreements usually come signed, and what binds the partner is the signed original, which is kept.
    let (document, problems) = try sources.bound(
      &job, path: resellerDocumentPath, title: title(job), parameters, signatures: .keepAppearance)
    let findings = sources.findings + problems
    guard let document else { return StageResult(findings: findings) }
    job.resellerDocument = document
    return StageResult(outputs: document.files, findings: findings, summary: document.summary)
  }

  private func title(_ job: OfferJob) -> String {
    let partner = job.form?["partner"]?["name"]?.string ?? ""
    let kind = job.form?["resellerAgreement"]?["type"]?.string == "custom" ? "Reseller agreement" : "Quotes"
    return "\(kind): \(partner)"
  }
}
