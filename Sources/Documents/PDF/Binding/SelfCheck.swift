internal import Findings

/// Reads a bound document back with both readers and compares it with its sources, before anybody may use it.
struct SelfCheck {
  let parts: [BindingPart]

  func check(_ bound: BoundPDF) throws(PDFError) {
    let document = try QPDFDocument(bound.bytes)
    var list = FindingList(file: "bound document")
    try list.add(document.takeFaults(), while: "reading back")
    let hashes = bound.parts.flatMap(\.pageHashes)
    guard hashes.indices.allSatisfy({ PageContent(of: document, pageIndex: $0).hash == hashes[$0] }) else {
      throw .selfCheck("a page's content differs from its source's")
    }
    try list.add(document.takeFaults(), while: "reading back")
    if let complaint = list.findings.first { throw .selfCheck(complaint.message) }
    guard let poppler = PopplerReader(bound.bytes, limit: hashes.count), poppler.pageCount == hashes.count else {
      throw .selfCheck("Poppler does not count \(hashes.count) pages")
    }
    let sizes = parts.flatMap { $0.source.pages.map(\.size) }
    guard zip(sizes, poppler.pageSizes).allSatisfy({ $0.agrees(with: $1) }) else {
      throw .selfCheck("a page's size differs from its source's")
    }
  }
}
