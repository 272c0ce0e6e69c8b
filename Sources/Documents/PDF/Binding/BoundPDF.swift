internal import Digests
package import Findings

/// One source on its way into a bound document.
package struct BindingPart {
  package var source: SourcePDF
  /// The title of its entry in the bound document's outline; the source's own outline stands below.
  package var outlineTitle: String
  /// What stands before the source's own page numbers: "EULA-".
  package var labelPrefix: String

  package init(source: SourcePDF, outlineTitle: String, labelPrefix: String) {
    self.source = source
    self.outlineTitle = outlineTitle
    self.labelPrefix = labelPrefix
  }
}

/// Several sources in one document, every page as it was.
package struct BoundPDF {
  /// One for each source, in their order.
  package var parts: [BoundPart]
  /// What it holds besides its pages' content, read back; it balances with the sources' less what was removed.
  package let inventory: Inventory
  package let memory: PDFBytes
  /// The document as Poppler opened it.
  private let seen: PopplerDocument

  init(parts: [BoundPart], inventory: Inventory, memory: PDFBytes, seen: PopplerDocument) {
    self.parts = parts
    self.inventory = inventory
    self.memory = memory
    self.seen = seen
  }

  /// A copy of the document.
  package var bytes: [UInt8] { Array(memory.raw) }
  /// In bytes.
  package var size: Int { memory.raw.count }

  /// Small pictures of pages by their indices, as PNG, that fit into a frame of `width` and `height` pixels; nil where one can't be
  /// drawn.
  package func pictures(_ pages: [Int], width: Int, height: Int) -> [[UInt8]?] {
    let surfaces = PageSurfaces()
    return pages.map { seen.picture($0, on: surfaces, width: width, height: height) }
  }
}

/// Where one source lies in a bound document.
package struct BoundPart: Equatable, Sendable {
  /// Page number from 1.
  package var firstPage: Int
  package var lastPage: Int
  /// For each page the SHA-256 of its decoded content streams: of the source and, checked, of the bound document.
  package var pageHashes: [String]
  /// Whether nothing of its first page was touched, so that a picture of the source's is one of it.
  package var beginsUntouched = false
}

/// Binds sources into one document; the same sources give the same bytes.
///
/// Content streams keep their encoded bytes. Links, comments, outlines, page numbers, form fields, tags and layers stay alive:
/// named destinations become explicit ones; an outline entry, a label prefix, a field and a `Part` stand for each source. The
/// result is read back and must hold what its sources held, less what was reported as removed.
///
/// - Parameters:
///   - language: a language tag such as `en-US` (RFC 5646).
///   - file: the path to show in findings.
///   - verify: which pages are compared as Poppler shows them.
///   - identity: what the document is made of, in short: its ID is made of that, or of all its bytes.
///   - looks: of pages that somebody has seen already; one that nobody has seen, and one that looks different in the bound document,
///     is drawn here.
///   - target: where it is written to.
///   - written: gets the document as soon as it is written, when nobody may use it yet.
/// - Returns: no document when any finding is an error.
/// - Throws: `PDFError.selfCheck` when the result, read back, is not what was put in; `PDFError.outputFull` when it is too large.
package func bind(
  _ parts: [BindingPart], title: String, language: String, file: String, verify: Verification = .affected,
  identity: String? = nil, looks: SeenLooks? = nil, to target: DocumentTarget = .memory,
  written: (PDFBytes) -> Void = { _ in }
) throws(PDFError) -> (document: BoundPDF?, findings: [Finding]) {
  let parts = try withOwnSources(parts)
  let sources = parts.map(\.source)
  var binder = Binder(target: try QPDFDocument(), sources: sources)
  for part in parts { binder.add(part) }
  binder.finish(DocumentIdentity(title: title, language: language))
  let version = sources.map(\.version).max() ?? "1.4"
  let identifier = identity.map { String(SHA256.hex(of: $0).prefix(32)) }
  let bytes = binder.target.write(minimumVersion: max(version, "1.4"), identifier: identifier, to: target)
  if bytes.raw.isEmpty && target == .standardOutput && outputIsFull() { throw .outputFull }
  var list = FindingList(file: file)
  try list.add(binder.target.takeFaults(), while: "binding")
  for source in sources { try list.add(source.document.takeFaults(), while: "copying from \(source.file)") }
  guard !list.hasErrors else { return (nil, list.findings.inStableOrder()) }
  written(bytes)
  let (inventory, seen) = try SelfCheck(sources: sources).check(bytes, hashes: binder.bound.flatMap(\.pageHashes))
  reportUntagged(sources, &list)
  reportShades(sources, &list)
  let comparison = PageComparison(sources: sources, verify: verify, looks: looks)
  let findings = list.findings.inStableOrder() + comparison.findings(seen)
  guard !findings.hasErrors else { return (nil, findings) }
  var bound = BoundPDF(parts: binder.bound, inventory: inventory, memory: bytes, seen: seen)
  for number in sources.indices { bound.parts[number].beginsUntouched = comparison.isUntouched(0, of: number) }
  return (bound, findings)
}

/// The parts, with a source of its own for each: the second part of one source would share objects with the first.
private func withOwnSources(_ parts: [BindingPart]) throws(PDFError) -> [BindingPart] {
  var seen: Set<ObjectIdentifier> = []
  var own: [BindingPart] = []
  for var part in parts {
    if !seen.insert(ObjectIdentifier(part.source)).inserted { part.source = try part.source.reopened() }
    own.append(part)
  }
  return own
}

/// Says whose colours may be shown in another shade.
private func reportShades(_ sources: [SourcePDF], _ list: inout FindingList) {
  let changed = sources.filter { IntentBinder.changesColors(of: $0, among: sources) }
  guard !changed.isEmpty else { return }
  list.add(
    .pdfOutputIntents,
    "calibrated colours of \(changed.count) of \(sources.count) sources may look a shade different in some viewers",
    evidence: changed.map(\.file))
}

/// Says which sources bring no tags into a document that has some; pages that are ours are not told.
private func reportUntagged(_ sources: [SourcePDF], _ list: inout FindingList) {
  let untagged = sources.filter { $0.structure == nil && $0.file != list.file }
  guard !untagged.isEmpty, sources.contains(where: { $0.structure != nil }) else { return }
  list.add(
    .pdfUntagged, "\(untagged.count) of \(sources.count) sources are not tagged; their pages stay without tags",
    evidence: untagged.map(\.file))
}
