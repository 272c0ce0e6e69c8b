/// Walks the page tree before libqpdf does, because libqpdf walks it by recursion, without bounds.
///
/// Source: ISO 32000-2, 7.7.3.
struct PageTree {
  /// Most pages a source may have.
  static let mostPages = 5_000
  private static let deepest = 100

  let document: QPDFDocument

  /// Whether the tree is sound enough to be walked by both readers; if not, the list says why.
  func isSound(_ list: inout FindingList) -> Bool {
    guard let root = document.catalog["Pages"] else {
      list.add(.pdfDamaged, "the document catalog names no page tree")
      return false
    }
    var open: [(node: PDFValue, depth: Int)] = [(root, 0)]
    var seen: Set<ObjectID> = []
    var pages = 0
    while let (node, depth) = open.popLast() {
      if let id = node.reference, !seen.insert(id).inserted {
        list.add(.pdfDamaged, "the page tree reaches the same object twice", object: Int(id.number))
        return false
      }
      guard let kids = document.resolve(document.resolve(node).entries?["Kids"]).elements else {
        pages += 1
        guard pages <= Self.mostPages else { return reportTooManyPages(&list) }
        continue
      }
      guard depth < Self.deepest else {
        list.add(.pdfTooDeep, "the page tree is nested deeper than \(Self.deepest) levels")
        return false
      }
      open += kids.map { ($0, depth + 1) }
    }
    if pages == 0 { list.add(.pdfNoPages, "the file has no pages; expected at least one") }
    return pages > 0
  }

  private func reportTooManyPages(_ list: inout FindingList) -> Bool {
    list.add(.pdfTooManyPages, "the file has more than \(Self.mostPages) pages")
    return false
  }
}
