package import Findings

/// A source PDF that both readers opened and whose content this room can carry over whole.
///
/// The room PDF judges PDFs from outside, binds them into one document without touching a content stream, and finishes those
/// that Bindery draws itself. It draws nothing, and it repairs nothing: a file with a fault goes back to its author.
package final class SourcePDF {
  /// The path inside the packet, as shown in findings.
  package let file: String
  /// The title the file gives itself; nil when it has none.
  package let title: String?
  let document: QPDFDocument
  /// The same file as Poppler opens it.
  private(set) lazy var seen: PopplerDocument? = PopplerDocument(document.bytes)
  let pages: [SourcePage]
  let outlines: [SourceOutline]
  let labels: [SourcePageLabel]
  let form: SourceForm
  let layers: SourceLayers
  /// nil for a source that is not tagged.
  let structure: SourceStructure?
  /// Streams outside the structure to which it refers by a number of theirs.
  let taggedStreams: [ObjectID]
  /// The devices that its colours are meant for; nil where it names none.
  let intents: OutputIntents?
  /// Whether something on its pages has a colour that does not depend on the device.
  let isCalibrated: Bool
  /// Whether its bytes hold objects that a later part of them has withdrawn.
  let holdsWithdrawn: Bool
  /// What the source holds besides its pages' content, as the file came.
  package let inventory: Inventory
  /// What of that is left out of every bound document; each removal is among the findings.
  package let removed: Inventory
  /// Pages (by index) from which something was taken out.
  let changedPages: Set<Int>
  /// Pages (by index) with fields that got a picture here, which is always compared with what Poppler shows.
  let drawnPages: Set<Int>
  /// Where readers draw something of their own accord in the source; by page index.
  let uncomparedAreas: [Int: [PageBox]]
  /// Where a page must show something, whatever readers draw there in the source.
  let shownAreas: [Int: [PageBox]]
  private let policies: Policies
  /// "1.7"; the bound document has the highest of its sources.
  let version: String

  package var pageCount: Int { pages.count }

  private init(_ inspection: Inspection, _ policies: Policies) {
    file = inspection.list.file
    title = inspection.title
    document = inspection.document
    pages = inspection.pages
    outlines = inspection.outlines
    labels = inspection.labels
    form = inspection.form
    layers = inspection.layers
    structure = inspection.structure
    taggedStreams = inspection.taggedStreams
    intents = inspection.intents
    isCalibrated = inspection.isCalibrated
    holdsWithdrawn = inspection.holdsWithdrawn
    inventory = inspection.inventory
    removed = inspection.list.removed
    changedPages = inspection.list.changedPages
    drawnPages = inspection.list.drawnPages
    uncomparedAreas = inspection.list.uncomparedAreas
    shownAreas = inspection.list.shownAreas
    self.policies = policies
    version = inspection.version
    if let opened = inspection.seen { seen = opened }
  }

  /// Reads and judges a PDF; the source is nil when any finding is an error.
  ///
  /// - Parameters:
  ///   - file: the path to show in findings.
  ///   - activeContent: whether scripts and the like are left out or refused.
  ///   - signatures: whether a signed file is refused or bound without its signature.
  /// - Throws: `PDFError` when a library fails for a reason that is not in the file.
  package static func open(
    _ bytes: [UInt8], file: String, activeContent: ActiveContentPolicy = .strip, signatures: SignaturePolicy = .refuse
  ) throws(PDFError) -> (source: SourcePDF?, findings: [Finding]) {
    try open(PDFBytes(bytes), file: file, Policies(activeContent: activeContent, signatures: signatures))
  }

  /// The same of bytes that stay where they are, unchanged, as long as the source lives: nothing is copied.
  ///
  /// - Parameter told: what somebody else has seen of them in Poppler, which is not asked again then.
  package static func open(
    mapped bytes: UnsafeRawBufferPointer, file: String, activeContent: ActiveContentPolicy, signatures: SignaturePolicy,
    told: @escaping () -> ReaderAccount? = { nil }
  ) throws(PDFError) -> (source: SourcePDF?, findings: [Finding]) {
    let policies = Policies(activeContent: activeContent, signatures: signatures)
    return try open(PDFBytes(mapped: bytes), file: file, policies, told: told)
  }

  private static func open(
    _ bytes: PDFBytes, file: String, _ policies: Policies, told: @escaping () -> ReaderAccount? = { nil }
  ) throws(PDFError) -> (source: SourcePDF?, findings: [Finding]) {
    var list = FindingList(file: file)
    Envelope(bytes).check(&list)
    guard !list.hasFinding(of: .pdfHeader) else { return (nil, list.findings) }
    var inspection = Inspection(document: try QPDFDocument(bytes), list: list, policies: policies, told: told)
    try inspection.run()
    inspection.list.close()
    let findings = inspection.list.findings.inStableOrder()
    return (findings.hasErrors ? nil : SourcePDF(inspection, policies), findings)
  }

  /// The same file read anew: libqpdf copies an object of one document only once, and a second copy needs its own.
  func reopened() throws(PDFError) -> SourcePDF {
    guard let again = try Self.open(document.bytes, file: file, policies).source else {
      throw .selfCheck("\(file) can't be read a second time")
    }
    return again
  }
}
