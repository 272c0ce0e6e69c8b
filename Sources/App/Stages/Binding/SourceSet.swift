internal import Findings
internal import JSON
internal import Offers
internal import PDF
internal import Pipeline
internal import Typesetting
internal import Workspace

/// The files of one audience, read and told apart; what is in them only a worker sees.
struct SourceSet<A: Audience> {
  private(set) var sources: [TakenSource<A>] = []
  private(set) var findings: [Finding] = []
  private let isComplete: Bool

  /// Files beyond `byteLimit` bytes together, or beyond `fileLimit`, are not judged: the form says that there are too many, and
  /// a worker takes no more.
  init(
    _ files: [SourceFile<A>], of job: OfferJob, byteLimit: Int = 4 * PacketFiles.sizeLimit, fileLimit: Int = 200
  ) {
    var bytes = 0
    var judged = 0
    for file in files.prefix(fileLimit) where bytes <= byteLimit {
      let (source, problem) = takeIn(file, of: job)
      if let problem { findings.append(problem) }
      if let source { sources.append(source) }
      bytes += job.files.size(of: file.path)
      judged += 1
    }
    isComplete = judged == files.count && sources.count == judged
    findings += sameContent(job)
  }

  /// A file that is another one under a second name: most likely the wrong file was copied.
  private func sameContent(_ job: OfferJob) -> [Finding] {
    var first: [String: String] = [:]
    return sources.compactMap { source in
      let path = source.file.path
      guard let other = first.updateValue(path, forKey: source.order.sha256), other != path else { return nil }
      return Rule.fileSameContent.finding(
        "\(path): holds the same bytes as \(other)", at: job.place(ofFile: path))
    }
  }

  /// The document, or nil while a finding is an error; every source is judged all the same.
  func bound(
    _ job: inout OfferJob, path: String, title: String, _ parameters: JSONValue, signatures: SignaturePolicy,
    binds: Bool = true
  ) throws -> (document: BoundDocument<A>?, findings: [Finding]) {
    guard !sources.isEmpty else { return (nil, []) }
    var order = BindingOrder(path: path, title: title, language: parameters["language"]?.string ?? "en")
    order.binds = binds && isComplete && !findings.hasErrors
    // Who writes shows a review.
    order.draws = job.workspace != nil
    order.policies = BindingPolicies(parameters, signatures)
    order.sources = sources.map(\.order)
    let (result, sha256) = try job.bind(order, sources.map(\.bytes), WorkerBudget(parameters))
    let document = result.document.map { BoundDocument(order, $0, sources.map(\.file), sha256: sha256) }
    return (document, result.findings)
  }
}

/// A file that is to be bound.
struct TakenSource<A: Audience> {
  let file: SourceFile<A>
  let bytes: [UInt8]
  let order: BindingOrder.Source
}

/// Reads one file and tells by its beginning what it is.
private func takeIn<A>(_ file: SourceFile<A>, of job: OfferJob) -> (source: TakenSource<A>?, problem: Finding?) {
  switch job.files.content(of: file.path) {
  case .refused(let refusal): return (nil, job.finding(refusal, of: file.path))
  case .bytes(let bytes, let sha256):
    let content = ContentKind(of: bytes)
    if let finding = content.problem(fileName: file.path, at: job.place(ofFile: file.path)) { return (nil, finding) }
    let order = BindingOrder.Source(
      path: file.path, title: file.title ?? lastName(of: file.path), kind: content == .pdf ? .pdf : .text,
      encoding: file.encoding, size: bytes.count, sha256: sha256)
    return (TakenSource(file: file, bytes: bytes, order: order), nil)
  }
}

/// Parameters of every stage that binds.
let bindingParameters: [Field] = [
  Field("language", .text(.words(upTo: 20, example: "en")), "Language of the document, BCP 47."),
  Field(
    "activeContent", .oneOf(ActiveContentPolicy.allCases.map(\.rawValue)),
    "Scripts, attachments and the like: strip leaves them out and says so, refuse refuses the file."),
  Field(
    "verify", .oneOf(Verification.allCases.map(\.rawValue)),
    "Pages whose look is compared with the source's: affected by layers, fields, comments or removals; full; none."),
  Field("cpuSeconds", .integer(1...600), "Seconds of computing that the documents of one set may cost."),
  Field("memoryMegabytes", .integer(256...4096), "Megabytes of memory that the documents of one set may cost."),
]

let bindingDefaults: JSONValue = [
  "language": "en", "activeContent": "strip", "verify": "affected", "cpuSeconds": 20, "memoryMegabytes": 512,
]

extension BindingPolicies {
  fileprivate init(_ parameters: JSONValue, _ signatures: SignaturePolicy) {
    self.init()
    activeContent = parameters["activeContent"]?.string.flatMap(ActiveContentPolicy.init) ?? activeContent
    verify = parameters["verify"]?.string.flatMap(Verification.init) ?? verify
    self.signatures = signatures
  }
}

extension WorkerBudget {
  fileprivate init(_ parameters: JSONValue) {
    self.init(
      cpuSeconds: parameters["cpuSeconds"]?.int ?? 20, megabytes: parameters["memoryMegabytes"]?.int ?? 512)
  }
}

extension BoundDocument {
  /// The document and its manifest.
  var files: [OutputFile] {
    [OutputFile(path, bytes, sha256: sha256), OutputFile(manifestPath(of: path), Array(manifest.sortedPretty.utf8))]
  }

  var summary: String {
    let count = sources.count == 1 ? "1 source" : "\(sources.count) sources"
    return "\(path): \(count), \(pageCount) pages, \(grouped(bytes.count)) bytes"
  }
}

/// `buyer/eula.pdf` -> `buyer/eula.manifest.json`.
func manifestPath(of path: String) -> String {
  (path.hasSuffix(".pdf") ? String(path.dropLast(4)) : path) + ".manifest.json"
}

/// Versions of everything whose change would change a document's bytes.
let libraryInputs: [StageInput] = typesettingVersions.merging(pdfLibraries) { first, _ in first }
  .sorted { $0.key < $1.key }.map { StageInput("\($0.key) \($0.value)", sha256: "") }
