internal import Digests
internal import Findings
internal import JSON
internal import Offers
internal import Review
internal import Workspace

extension OfferJob {
  /// The documents of one audience with their first pages.
  mutating func reviewDocuments<A: Audience>(
    _ files: [SourceFile<A>], at path: String, _ findings: [Finding]
  ) throws -> ReviewDocuments<A> {
    var documents = ReviewDocuments(sources: files.map(reviewDocument))
    if let pictures = pictures.removeValue(forKey: path) {
      try show(pictures, at: path, in: &documents)
    } else if !findings.contains(where: { workerDeaths.contains($0.rule) }) {
      try drawSources(of: &documents, files, findings)
    }
    return documents
  }

  /// What is bound by now is drawn while the run goes on: one worker a document, which sees no other audience's.
  mutating func drawBound() throws {
    try beginPictures(at: eulaPath, eula)
    try beginPictures(at: resellerDocumentPath, resellerDocument)
  }

  /// The sources' first pages are those of the bound document: its pages are theirs, and its first page is the first source's.
  private mutating func beginPictures<A>(at path: String, _ made: BoundDocument<A>?) throws {
    guard pictures[path] == nil, let bound = try made.map(BoundPDF.init) ?? storedPDF(at: path) else { return }
    if made == nil, let known = try known().documents[bound.sha256] {
      pictures[path] = PicturesOfBound(document: bound, pages: .known(known))
      return
    }
    let order = PictureOrder(firstPages: bound.parts.map(\.firstPage))
    let drawn =
      try drawing.removeValue(forKey: path).map { DrawnInWorker(order, $0) }
      ?? draw(order, [made?.bytes ?? storedBytes(at: path)])
    pictures[path] = PicturesOfBound(document: bound, pages: .drawing(drawn))
  }

  private mutating func known() throws -> KnownPictures {
    let known = try knownPictures ?? KnownPictures(self)
    knownPictures = known
    return known
  }

  private func reviewDocument<A>(_ file: SourceFile<A>) -> ReviewDocument<A> {
    var document = ReviewDocument<A>(path: file.path)
    switch files.content(of: file.path) {
    case .refused(.tooLarge(let size, _)): document.size = size
    case .refused: break
    case .bytes(let bytes, let sha256):
      (document.size, document.sha256) = (bytes.count, sha256)
      document.kind = ContentKind(of: bytes).sourceKind?.rawValue
    }
    return document
  }

  private mutating func show<A>(
    _ pictures: PicturesOfBound, at path: String, in documents: inout ReviewDocuments<A>
  ) throws {
    let bound = pictures.document
    let drawn = try pages(of: pictures)
    documents.bound = ReviewDocument(
      path: path, size: bound.size, pageCount: bound.pageCount, sha256: bound.sha256,
      kind: SourceKind.pdf.rawValue, firstPage: drawn.first ?? nil)
    for (index, part) in bound.parts.enumerated() where documents.sources.indices.contains(index) {
      documents.sources[index].pageCount = part.lastPage - part.firstPage + 1
      documents.sources[index].encoding = part.encoding
      documents.sources[index].firstPage = drawn.dropFirst(index).first ?? nil
    }
  }

  private mutating func pages(of pictures: PicturesOfBound) throws -> [[UInt8]?] {
    switch pictures.pages {
    case .known(let pages):
      shownPictures[pictures.document.sha256] = pages
      return pages
    case .drawing(let drawn):
      // What did not get to the end is tried again by the next run.
      guard let pages = try drawn.documents(&self)?[0].pictures else { return [] }
      shownPictures[pictures.document.sha256] = pages
      return pages
    }
  }

  /// Sources that are not bound; one with an error is not opened again, the finding stands in the picture's place.
  private mutating func drawSources<A>(
    of documents: inout ReviewDocuments<A>, _ sources: [SourceFile<A>], _ findings: [Finding]
  ) throws {
    let spoiled = Set(findings.filter { $0.severity == .error }.map(\.place.file))
    var order = PictureOrder()
    var drawn: [(index: Int, bytes: [UInt8])] = []
    for (index, source) in sources.enumerated().prefix(mostDrawn) where !spoiled.contains(source.path) {
      guard let bytes = files.bytes(of: source.path), let kind = ContentKind(of: bytes).sourceKind else { continue }
      order.documents.append(.init(kind: kind, encoding: source.encoding, pages: [0]))
      drawn.append((index, bytes))
    }
    guard !drawn.isEmpty, let results = try draw(order, drawn.map(\.bytes)).documents(&self) else { return }
    for (source, result) in zip(drawn, results) {
      documents.sources[source.index].pageCount = result.pageCount
      documents.sources[source.index].firstPage = result.pictures.first ?? nil
    }
  }

  /// What an earlier run has made and still holds.
  private func storedPDF(at path: String) throws -> BoundPDF? {
    guard let sha256 = storedOutputs[path] else { return nil }
    let manifest = try storedBytes(at: manifestPath(of: path))
    let limits = JSONReader.Limits(bytes: 16 << 20)
    return JSONReader.read(manifest, file: path, limits: limits).value.map { BoundPDF(sha256: sha256, manifest: $0) }
  }

  private func storedBytes(at path: String) throws -> [UInt8] { try disk.read(offerFolder.current + "/" + path) }
}

/// The most documents of one audience that are drawn where they are not bound: a form may name any number.
private let mostDrawn = 20

/// Rules of a worker that a document has ended: its documents are not opened a second time.
private let workerDeaths: Set<String> = Set(
  [Rule.workerCrashed, .workerOutOfMemory, .workerOutOfTime, .workerReply].map(\.id))

/// A bound document with its first pages, or whose first pages are being drawn.
struct PicturesOfBound {
  fileprivate let document: BoundPDF
  fileprivate let pages: Pages

  fileprivate enum Pages {
    case known([[UInt8]?])
    case drawing(DrawnInWorker)
  }
}

/// A bound document as its manifest tells of it.
private struct BoundPDF {
  /// In bytes.
  let size: Int
  let sha256: String
  let pageCount: Int
  let parts: [Part]

  struct Part {
    /// Page numbers from 1.
    let firstPage: Int
    let lastPage: Int
    let encoding: String?
  }

  init<A>(_ document: BoundDocument<A>) {
    self.init(sha256: document.sha256, manifest: document.manifest)
  }

  init(sha256: String, manifest: JSONValue) {
    size = manifest["document"]?["bytes"]?.int ?? 0
    self.sha256 = sha256
    pageCount = manifest["document"]?["pages"]?.int ?? 0
    parts = (manifest["sources"]?.elements ?? []).map { source in
      Part(
        firstPage: source["firstPage"]?.int ?? 1, lastPage: source["lastPage"]?.int ?? 1,
        encoding: source["encoding"]?.string)
    }
  }
}
