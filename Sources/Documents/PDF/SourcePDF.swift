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
  let pages: [SourcePage]
  let outlines: [SourceOutline]
  let labels: [SourcePageLabel]
  /// "1.7"; the bound document has the highest of its sources.
  let version: String

  package var pageCount: Int { pages.count }

  private init(_ inspection: Inspection) {
    file = inspection.list.file
    title = inspection.title
    document = inspection.document
    pages = inspection.pages
    outlines = inspection.outlines
    labels = inspection.labels
    version = inspection.version
  }

  /// Reads and judges a PDF; the source is nil when any finding is an error.
  ///
  /// - Parameter file: the path to show in findings.
  /// - Throws: `PDFError` when a library fails for a reason that is not in the file.
  package static func open(
    _ bytes: [UInt8], file: String
  ) throws(PDFError) -> (source: SourcePDF?, findings: [Finding]) {
    var list = FindingList(file: file)
    Envelope(bytes).check(&list)
    guard !list.hasFinding(of: .pdfHeader) else { return (nil, list.findings) }
    var inspection = Inspection(document: try QPDFDocument(bytes), list: list)
    try inspection.run(bytes)
    let findings = inspection.list.findings.inStableOrder()
    return (findings.hasErrors ? nil : SourcePDF(inspection), findings)
  }
}
