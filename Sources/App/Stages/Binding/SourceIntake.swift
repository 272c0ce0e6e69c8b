internal import Digests
internal import Findings
internal import Offers
internal import PDF
internal import PlainText
internal import Typesetting
internal import Workspace

/// A source that was read, judged and made into pages.
struct LoadedSource<A: Audience> {
  let file: SourceFile<A>
  let kind: String
  let encoding: String?
  let size: Int
  let sha256: String
  let pages: SourcePDF

  /// The title for outline and sources page: the form's, else the file's name.
  var title: String { file.title ?? lastName(of: file.path) }
}

/// Reads one source: what it is, is judged by its content.
func loadSource<A>(
  _ file: SourceFile<A>, of job: OfferJob
) throws -> (source: LoadedSource<A>?, findings: [Finding]) {
  let place = job.place(ofFile: file.path)
  switch job.files.content(of: file.path) {
  case .refused(let refusal): return (nil, [job.finding(refusal, of: file.path)])
  case .bytes(let bytes, let sha256):
    let kind = ContentKind(of: bytes)
    if let finding = kind.problem(fileName: file.path, at: place) { return (nil, [finding]) }
    if kind == .pdf {
      let (pages, findings) = try SourcePDF.open(bytes, file: file.path)
      return (pages.map { LoadedSource(file, "PDF", nil, bytes.count, sha256, $0) }, findings)
    }
    let (text, pages, findings) = try setText(bytes, file)
    return (pages.map { LoadedSource(file, "TXT", text?.encoding, bytes.count, sha256, $0) }, findings)
  }
}

extension LoadedSource {
  fileprivate init(
    _ file: SourceFile<A>, _ kind: String, _ encoding: String?, _ size: Int, _ sha256: String, _ pages: SourcePDF
  ) {
    self.init(file: file, kind: kind, encoding: encoding, size: size, sha256: sha256, pages: pages)
  }
}

private func setText<A>(
  _ bytes: [UInt8], _ file: SourceFile<A>
) throws -> (text: DecodedText?, pages: SourcePDF?, findings: [Finding]) {
  let (text, problems) = decode(bytes, declaredEncoding: file.encoding, file: file.path)
  guard let text, !problems.hasErrors else { return (nil, nil, problems) }
  guard let set = try typesetWithinLimit(text.text) else {
    let message = "the text fills more than \(SourcePDF.pageLimit) pages"
    return (nil, nil, problems + [Rule.pdfTooManyPages.finding(message, at: Place(file: file.path))])
  }
  if let first = set.unprintable.first {
    let list = set.unprintable.map { character in
      "line \(character.line), column \(character.column): \(codePoint(character.scalar))"
    }
    let message = "no font can show \(set.unprintableCount) characters, the first is \(codePoint(first.scalar))"
    let place = Place(file: file.path, line: first.line, column: first.column)
    return (nil, nil, problems + [Rule.textUnprintable.finding(message, at: place, evidence: list)])
  }
  let (pages, findings) = try SourcePDF.open(set.pdf, file: file.path)
  return (text, pages, problems + findings)
}

/// Nil when the text has more pages than a source may have.
private func typesetWithinLimit(_ text: String) throws -> TypesetText? {
  do {
    return try typeset(text, pageLimit: SourcePDF.pageLimit)
  } catch {
    if case .tooManyPages = error { return nil }
    throw error
  }
}

private func codePoint(_ scalar: Unicode.Scalar) -> String {
  let code = String(scalar.value, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
}
