internal import Findings
internal import JSON
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
    return try carryOut(mapped: { UnsafeRawBufferPointer(copies[$0]) }, use: { BindingResult($0) })
  }

  /// As above, of bytes that stay where they are; what came of it is used while the sources still stand: a process that ends with it
  /// need not take them apart.
  ///
  /// - Parameter written: gets a document as soon as it is written; it may still be refused.
  func carryOut<Use>(
    mapped bytes: (Int) -> UnsafeRawBufferPointer, seen: SeenSources? = nil, to target: DocumentTarget = .memory,
    written: (PDFBytes) -> Void = { _ in }, use: (CarriedOut) -> Use
  ) throws -> Use {
    var findings: [Finding] = []
    var opened: [OpenedSource] = []
    for (index, source) in sources.enumerated() {
      let (pages, encoding, problems) = try source.open(bytes(index), policies) { seen?.account(of: index) }
      findings += problems
      if let pages { opened.append(OpenedSource(source: source, pages: pages, encoding: encoding)) }
    }
    return try withExtendedLifetime(opened) { use(try result(opened, findings, seen, target, written)) }
  }

  private func result(
    _ opened: [OpenedSource], _ findings: [Finding], _ seen: SeenSources?, _ target: DocumentTarget,
    _ written: (PDFBytes) -> Void
  ) throws -> CarriedOut {
    guard binds, opened.count == sources.count, !findings.hasErrors else { return CarriedOut(findings: findings) }
    do {
      let (document, problems) = try bound(opened, seen, target, written)
      return CarriedOut(findings: findings + problems, document: document, encodings: opened.map(\.encoding))
    } catch PDFError.outputFull {
      return CarriedOut(findings: findings + [tooLarge("more than \(grouped(boundDocumentLimit))")])
    } catch PDFError.selfCheck(let words) {
      let finding = Rule.documentBalance.finding(words, at: Place(file: path))
      return CarriedOut(findings: findings + [finding])
    }
  }

  private func bound(
    _ opened: [OpenedSource], _ seen: SeenSources?, _ target: DocumentTarget, _ written: (PDFBytes) -> Void
  ) throws -> (BoundPDF?, [Finding]) {
    let listed = opened.map { ListedSource(source: $0.source, pageCount: $0.pages.pageCount, encoding: $0.encoding) }
    let drawn = try seen?.page(naming: listed) ?? drawnPage(naming: listed)
    let (last, problems) = try SourcePDF.open(drawn, file: path)
    guard let last else { return (nil, problems) }
    let parts = opened.enumerated().map { index, source in
      BindingPart(
        source: source.pages, outlineTitle: "\(index + 1). \(source.source.title)", labelPrefix: "\(index + 1)-")
    }
    let appendix = BindingPart(source: last, outlineTitle: "Sources (not part of the terms)", labelPrefix: "Sources-")
    let (bound, findings) = try bind(
      parts + [appendix], title: title, language: language, file: path, verify: policies.verify,
      identity: identity, looks: policies.verify == .full ? seen?.looks : nil, to: target,
      written: { if $0.raw.count <= boundDocumentLimit { written($0) } })
    guard let bound else { return (nil, findings) }
    guard bound.size <= boundDocumentLimit else { return (nil, findings + [tooLarge(grouped(bound.size))]) }
    return (bound, findings)
  }

  private func tooLarge(_ size: String) -> Finding {
    let message = "would have \(size) bytes; at most \(grouped(boundDocumentLimit)) are made"
    return Rule.documentTooLarge.finding(message, at: Place(file: path))
  }
}

/// What came of an order, while the document is still where it was made.
struct CarriedOut {
  var findings: [Finding]
  /// Its last part is the page that names the sources.
  var document: BoundPDF?
  /// Of each source.
  var encodings: [String?] = []

  var pageCount: Int? { document?.parts.last?.lastPage }

  var parts: [BindingResult.Part]? {
    document.map { document in
      zip(document.parts, encodings).map { part, encoding in
        BindingResult.Part(
          firstPage: part.firstPage, lastPage: part.lastPage, pageHashes: part.pageHashes, encoding: encoding)
      }
    }
  }
}

extension BindingResult {
  init(_ done: CarriedOut) {
    findings = done.findings
    document = done.document.map { Document(bytes: $0.bytes, pageCount: done.pageCount ?? 0, parts: done.parts ?? []) }
  }
}

extension BindingOrder {
  /// What the document is made of, whatever is checked meanwhile.
  private var identity: String {
    JSONValue.list([.text(toolVersion), .text(title), .text(language)] + sources.map(\.json)).canonical
  }

  /// The page that names the sources, as a PDF.
  func drawnPage(naming sources: [ListedSource]) throws -> [UInt8] {
    try draw(sourcesPages(of: sources, documentTitle: title), title: title, created: "2000-01-01T00:00:00Z")
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
    _ bytes: UnsafeRawBufferPointer, _ policies: BindingPolicies, told: @escaping () -> ReaderAccount?
  ) throws -> (pages: SourcePDF?, encoding: String?, findings: [Finding]) {
    switch kind {
    case .pdf:
      let (pages, findings) = try SourcePDF.open(
        mapped: bytes, file: path, activeContent: policies.activeContent, signatures: policies.signatures,
        told: told)
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
