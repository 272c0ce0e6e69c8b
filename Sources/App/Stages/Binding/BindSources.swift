internal import Digests
internal import Findings
internal import Offers
internal import PDF
internal import Typesetting

/// Binds sources of one audience into one document: the pages as they are, then a page that names the sources.
///
/// Nothing comes back when a source cannot be carried over whole: the findings say why.
func bindSources<A>(
  _ sources: [LoadedSource<A>], path: String, title: String, language: String
) throws -> (document: BoundDocument<A>?, findings: [Finding]) {
  let sheets = sourcesPages(of: sources, documentTitle: title)
  let drawn = try draw(sheets, title: title, created: "2000-01-01T00:00:00Z")
  let (last, problems) = try SourcePDF.open(drawn, file: path)
  guard let last else { return (nil, problems) }
  let parts = sources.enumerated().map { index, source in
    BindingPart(source: source.pages, outlineTitle: "\(index + 1). \(source.title)", labelPrefix: "\(index + 1)-")
  }
  let appendix = BindingPart(source: last, outlineTitle: "Sources (not part of the terms)", labelPrefix: "Sources-")
  let (bound, findings) = try bind(parts + [appendix], title: title, language: language, file: path)
  guard let bound else { return (nil, findings) }
  let boundSources = zip(sources, bound.parts).map { source, part in
    BoundSource(
      file: source.file, title: source.title, kind: source.kind, encoding: source.encoding, size: source.size,
      sha256: source.sha256, firstPage: part.firstPage, lastPage: part.lastPage, pageHashes: part.pageHashes)
  }
  let document = BoundDocument<A>(
    path: path, title: title, bytes: bound.bytes, sha256: SHA256.hex(of: bound.bytes),
    pageCount: bound.parts.last?.lastPage ?? 0, sources: boundSources)
  return (document, findings)
}
