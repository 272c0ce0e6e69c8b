internal import Findings
internal import JSON
internal import Offers
internal import PDF
internal import Pipeline
internal import Typesetting

/// Loads all files of one audience and binds them; every file's findings are collected before anything stops.
func consolidate<A>(
  _ files: [SourceFile<A>], from packet: PacketFiles, path: String, title: String, language: String
) throws -> (document: BoundDocument<A>?, findings: [Finding]) {
  var sources: [LoadedSource<A>] = []
  var findings: [Finding] = []
  for file in files {
    let (source, problems) = try loadSource(file, from: packet)
    findings += problems
    if let source { sources.append(source) }
  }
  guard !findings.hasErrors, sources.count == files.count else { return (nil, findings) }
  let (document, problems) = try bindSources(sources, path: path, title: title, language: language)
  return (document, findings + problems)
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
