internal import Findings

/// Reads a bound document back with both readers and compares it with its sources, before anybody may use it.
///
/// It is judged as a stranger's file would be, and nothing active is tolerated in it.
struct SelfCheck {
  let sources: [SourcePDF]

  /// What the document holds, read back, which balances with its sources; and the document as Poppler opened it.
  func check(_ bytes: PDFBytes, hashes: [String]) throws(PDFError) -> (inventory: Inventory, seen: PopplerDocument) {
    let policies = Policies(activeContent: .refuse, signatures: .refuse)
    var inspection = Inspection(
      document: try QPDFDocument(bytes), list: FindingList(file: "bound document"), policies: policies)
    try inspection.readBack()
    if let complaint = inspection.list.findings.first(where: { $0.severity == .error }) {
      throw .selfCheck(complaint.message)
    }
    let originals = sources.flatMap { source in source.pages.map { (source.document, $0) } }
    guard inspection.pages.count == originals.count, hashes.count == originals.count,
      hashes.indices.allSatisfy({ index in
        let (source, page) = originals[index]
        return inspection.document.hasContent(on: inspection.pages[index], of: page, in: source)
          || PageContent(of: inspection.document, pageIndex: index).hash == hashes[index]
      })
    else { throw .selfCheck("a page's content differs from its source's") }
    guard inspection.document.takeFaults().isEmpty else { throw .selfCheck("content can't be read back") }
    let seen = try openedByPoppler(bytes, count: hashes.count)
    try Balance(sources: sources).check(inspection.inventory)
    return (inspection.inventory, seen)
  }

  private func openedByPoppler(_ bytes: PDFBytes, count: Int) throws(PDFError) -> PopplerDocument {
    guard let poppler = PopplerDocument(bytes), poppler.pageCount == count else {
      throw .selfCheck("Poppler does not count \(count) pages")
    }
    let sizes = sources.flatMap { $0.pages.map(\.size) }
    guard zip(sizes, poppler.pageSizes).allSatisfy({ $0.agrees(with: $1) }) else {
      throw .selfCheck("a page's size differs from its source's")
    }
    guard !poppler.hasJavaScript else { throw .selfCheck("Poppler finds JavaScript") }
    return poppler
  }
}
