internal import Findings
internal import Offers
internal import PDF
internal import PlainText
internal import Typesetting

/// The most bytes that a bound document may have: five files of 6 MB together come nowhere near, whatever is in them.
let boundDocumentLimit = 32 << 20

extension BindingOrder {
  /// Judges every source and binds them: the pages as they are, then a page that names the sources.
  ///
  /// A pure function of the order and the sources' bytes, so that it can be done anywhere; it is done in a worker.
  /// - Parameter bytes: of the source at an index.
  /// - Throws: what is the fault of our side alone.
  package func carryOut(_ bytes: (Int) -> [UInt8]) throws -> BindingResult {
    var copies: [UnsafeMutableRawBufferPointer] = []
    defer { for copy in copies { copy.deallocate() } }
    for index in sources.indices {
      let bytes = bytes(index)
      copies.append(.allocate(byteCount: bytes.count, alignment: 16))
      copies[index].copyBytes(from: bytes)
    }
    return try carryOut(mapped: { UnsafeRawBufferPointer(copies[$0]) }, use: { $0 })
  }

  /// As above, of bytes that stay where they are; the result is used while the sources still stand: a process that ends with it
  /// need not take them apart.
  func carryOut<Use>(
    mapped bytes: (Int) -> UnsafeRawBufferPointer, looks: @escaping SeenLooks = { _, _ in nil },
    use: (BindingResult) -> Use
  ) throws -> Use {
    var findings: [Finding] = []
    var opened: [OpenedSource] = []
    for (index, source) in sources.enumerated() {
      let (pages, encoding, problems) = try source.open(bytes(index), policies)
      findings += problems
      if let pages { opened.append(OpenedSource(source: source, pages: pages, encoding: encoding)) }
    }
    return try withExtendedLifetime(opened) { use(try result(opened, findings, looks)) }
  }

  private func result(
    _ opened: [OpenedSource], _ findings: [Finding], _ looks: @escaping SeenLooks
  ) throws -> BindingResult {
    guard binds, opened.count == sources.count, !findings.hasErrors else {
      return BindingResult(findings: findings, document: nil)
    }
    do {
      let (document, problems) = try bound(opened, looks)
      return BindingResult(findings: findings + problems, document: document)
    } catch PDFError.selfCheck(let words) {
      let finding = Rule.documentBalance.finding(words, at: Place(file: path))
      return BindingResult(findings: findings + [finding], document: nil)
    }
  }

  private func bound(
    _ opened: [OpenedSource], _ looks: @escaping SeenLooks
  ) throws -> (BindingResult.Document?, [Finding]) {
    let drawn = try draw(sourcesPages(of: opened, documentTitle: title), title: title, created: "2000-01-01T00:00:00Z")
    let (last, problems) = try SourcePDF.open(drawn, file: path)
    guard let last else { return (nil, problems) }
    let parts = opened.enumerated().map { index, source in
      BindingPart(
        source: source.pages, outlineTitle: "\(index + 1). \(source.source.title)", labelPrefix: "\(index + 1)-")
    }
    let appendix = BindingPart(source: last, outlineTitle: "Sources (not part of the terms)", labelPrefix: "Sources-")
    var (bound, findings) = try bind(
      parts + [appendix], title: title, language: language, file: path, verify: policies.verify, looks: looks)
    guard let bound else { return (nil, findings) }
    guard bound.bytes.count <= boundDocumentLimit else {
      let message = "would have \(grouped(bound.bytes.count)) bytes; at most \(grouped(boundDocumentLimit)) are made"
      findings.append(Rule.documentTooLarge.finding(message, at: Place(file: path)))
      return (nil, findings)
    }
    let document = BindingResult.Document(
      bytes: bound.bytes, pageCount: bound.parts.last?.lastPage ?? 0,
      parts: zip(bound.parts, opened).map { part, source in
        BindingResult.Part(
          firstPage: part.firstPage, lastPage: part.lastPage, pageHashes: part.pageHashes, encoding: source.encoding)
      })
    return (document, findings)
  }
}

/// A source that was judged and made into pages.
struct OpenedSource {
  let source: BindingOrder.Source
  let pages: SourcePDF
  /// Of a TXT: the encoding that was read.
  let encoding: String?
}

extension BindingOrder.Source {
  fileprivate func open(
    _ bytes: UnsafeRawBufferPointer, _ policies: BindingPolicies
  ) throws -> (pages: SourcePDF?, encoding: String?, findings: [Finding]) {
    switch kind {
    case .pdf:
      let (pages, findings) = try SourcePDF.open(
        mapped: bytes, file: path, activeContent: policies.activeContent, signatures: policies.signatures)
      return (pages, nil, findings)
    case .text:
      let (text, problems) = decode(Array(bytes), declaredEncoding: encoding, file: path)
      guard let text, !problems.hasErrors else { return (nil, nil, problems) }
      let (pages, findings) = try setText(text.text)
      return (pages, text.encoding, problems + findings)
    }
  }

  private func setText(_ text: String) throws -> (pages: SourcePDF?, findings: [Finding]) {
    guard let set = try typesetWithinLimit(text) else {
      let message = "the text fills more than \(SourcePDF.pageLimit) pages"
      return (nil, [Rule.pdfTooManyPages.finding(message, at: Place(file: path))])
    }
    if let first = set.unprintable.first {
      let list = set.unprintable.map { character in
        "line \(character.line), column \(character.column): \(codePoint(character.scalar))"
      }
      let message = "no font can show \(set.unprintableCount) characters, the first is \(codePoint(first.scalar))"
      let place = Place(file: path, line: first.line, column: first.column)
      return (nil, [Rule.textUnprintable.finding(message, at: place, evidence: list)])
    }
    let (pages, findings) = try SourcePDF.open(set.pdf, file: path)
    return (pages, findings)
  }
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
