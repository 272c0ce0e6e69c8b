internal import Digests
internal import Findings
public import JSON
internal import Offers
internal import PDF
public import Pipeline

/// Makes one EULA of the vendor's files, for the buyer; the standard contract needs none.
public struct ConsolidateEULA: Stage {
  public init() {}

  public var name: String { "consolidate-eula" }
  public var version: Int { 3 }
  public var summary: String { "binds one to five TXT and PDF files into the buyer's EULA" }

  public var parameters: [Field] {
    [
      Field("maxFiles", .integer(1...100), "Most files of a custom EULA."),
      Field("maxBytes", .integer(1...16_777_216), "Most bytes of all files together: an error above."),
      Field("warnBytes", .integer(1...16_777_216), "Bytes of all files together from which a warning is due."),
    ] + bindingParameters
  }

  public var defaults: JSONValue {
    bindingDefaults.merging(["maxFiles": 5, "maxBytes": 6_291_456, "warnBytes": 6_000_000])
  }

  public func inputs(_ job: OfferJob, _ parameters: JSONValue) -> [StageInput] {
    [StageInput("eula", sha256: SHA256.hex(of: job.form?["eula"]?.canonical ?? ""))]
      + [StageInput("title", sha256: SHA256.hex(of: title(job)))]
      + job.buyerFiles.map { StageInput($0.path, sha256: job.files.sha256(of: $0.path)) } + libraryInputs
  }

  public func need(_ job: OfferJob, _ history: StageHistory) -> StageNeed {
    job.form == nil ? .wait("offer.json cannot be read") : history.needByKey
  }

  public func run(_ job: inout OfferJob, _ parameters: JSONValue) throws -> StageResult {
    let files = job.buyerFiles
    guard !files.isEmpty else { return StageResult(summary: standardSummary(job)) }
    var findings = setFindings(files, job, parameters)
    let sources = SourceSet(files, of: job)
    findings += sources.findings
    let (document, problems) = try sources.bound(
      &job, path: eulaPath, title: title(job), parameters, signatures: .refuse, binds: !findings.hasErrors)
    findings += problems
    guard let document else { return StageResult(findings: findings) }
    findings += sizeFindings(document, parameters)
    job.eula = document
    return StageResult(outputs: document.files, findings: findings, summary: document.summary)
  }

  private func title(_ job: OfferJob) -> String {
    let listing = job.listing?.title ?? job.form?["product"]?["listing"]?.string ?? ""
    return "End User License Agreement: \(listing)"
  }

  private func standardSummary(_ job: OfferJob) -> String {
    job.form?["eula"]?["type"]?.string == "standard" ? "standard contract (SCMP), no document" : ""
  }

  private func setFindings(_ files: [SourceFile<Buyer>], _ job: OfferJob, _ parameters: JSONValue) -> [Finding] {
    let place = job.place(of: "eula", "files")
    let sizes = files.map { (path: $0.path, bytes: job.files.size(of: $0.path)) }
    let total = sizes.reduce(0) { $0 + $1.bytes }
    let evidence = sizes.map { "\($0.path)  \(grouped($0.bytes)) bytes" } + ["total  \(grouped(total)) bytes"]
    var findings: [Finding] = []
    if let most = parameters["maxFiles"]?.int, files.count > most {
      findings.append(Rule.eulaCount.finding("eula.files: \(files.count) files; at most \(most)", at: place))
    }
    if let most = parameters["maxBytes"]?.int, total > most {
      let message = "eula.files: \(grouped(total)) bytes together, \(grouped(total - most)) over \(grouped(most))"
      findings.append(Rule.eulaBytes.finding(message, at: place, evidence: evidence))
    } else if let near = parameters["warnBytes"]?.int, total > near {
      let message = "eula.files: \(grouped(total)) bytes together; above \(grouped(near)) some readers refuse"
      findings.append(Rule.eulaBytesNear.finding(message, at: place, evidence: evidence))
    }
    return findings
  }

  private func sizeFindings(_ document: BoundDocument<Buyer>, _ parameters: JSONValue) -> [Finding] {
    guard let most = parameters["maxBytes"]?.int, document.bytes.count > most else { return [] }
    let message = "the consolidated EULA has \(grouped(document.bytes.count)) bytes; the limit is \(grouped(most))"
    return [Rule.documentBytes.finding(message, at: Place(file: document.path))]
  }
}
