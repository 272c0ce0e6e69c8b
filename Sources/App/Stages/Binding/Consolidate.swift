internal import Findings
internal import JSON
internal import Offers
internal import PDF
internal import Pipeline
internal import Typesetting

/// The files of one audience, loaded and judged; every file's findings are collected before anything stops.
struct LoadedSources<A: Audience> {
  private(set) var sources: [LoadedSource<A>] = []
  private(set) var findings: [Finding] = []
  private let isComplete: Bool

  /// Files beyond `byteLimit` bytes together are not judged: the set is too large anyway, and they may be many.
  init(_ files: [SourceFile<A>], of job: OfferJob, byteLimit: Int = 4 * PacketFiles.sizeLimit) throws {
    var bytes = 0
    var judged = 0
    for file in files where bytes <= byteLimit {
      let (source, problems) = try loadSource(file, of: job)
      findings += problems
      if let source { sources.append(source) }
      bytes += job.files.size(of: file.path)
      judged += 1
    }
    isComplete = judged == files.count && sources.count == judged
  }

  /// The document, or nil while a finding is an error.
  func bound(
    path: String, title: String, language: String
  ) throws -> (document: BoundDocument<A>?, findings: [Finding]) {
    guard isComplete, !findings.hasErrors else { return (nil, []) }
    return try bindSources(sources, path: path, title: title, language: language)
  }
}

extension BoundDocument {
  /// The document and its manifest.
  var files: [OutputFile] {
    let stem = path.hasSuffix(".pdf") ? String(path.dropLast(4)) : path
    return [OutputFile(path, bytes), OutputFile(stem + ".manifest.json", Array(manifest.sortedPretty.utf8))]
  }

  var summary: String {
    let count = sources.count == 1 ? "1 source" : "\(sources.count) sources"
    return "\(path): \(count), \(pageCount) pages, \(grouped(bytes.count)) bytes"
  }
}

/// Versions of everything whose change would change a document's bytes.
var libraryInputs: [StageInput] {
  typesettingVersions.merging(pdfVersions) { first, _ in first }
    .sorted { $0.key < $1.key }.map { StageInput("\($0.key) \($0.value)", sha256: "") }
}
