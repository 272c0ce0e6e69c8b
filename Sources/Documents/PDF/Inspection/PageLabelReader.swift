/// Reads how a source numbers its pages. Source: ISO 32000-2, 12.4.2.
struct PageLabelReader {
  private static let styles: Set<String> = ["D", "R", "r", "A", "a"]
  let document: QPDFDocument

  /// Ranges in page order, the first from page index 0; decimal from 1 where the source says nothing.
  func labels(pageCount: Int, _ list: inout FindingList) -> [SourcePageLabel] {
    let tree = TreeReader(document: document).numbers(document.catalog["PageLabels"], "page labels", &list)
    var labels: [Int: SourcePageLabel] = [0: SourcePageLabel(firstPage: 0, style: "D", prefix: "", start: 1)]
    for (page, value) in tree where (0..<pageCount).contains(page) {
      // What is no range says nothing.
      if let entries = document.resolve(value).entries { labels[page] = label(page, entries) }
    }
    return labels.values.sorted { $0.firstPage < $1.firstPage }
  }

  private func label(_ page: Int, _ entries: [String: PDFValue]) -> SourcePageLabel {
    let style = document.resolve(entries["S"]).name.flatMap { Self.styles.contains($0) ? $0 : nil }
    return SourcePageLabel(
      firstPage: page, style: style, prefix: document.text(document.resolve(entries["P"]).bytes ?? []),
      start: max(1, document.resolve(entries["St"]).int ?? 1))
  }
}
