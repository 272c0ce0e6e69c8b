internal import Findings
internal import Offers
internal import PDF
internal import Typesetting
internal import Workspace

/// The last page of a bound document, plainly marked as not part of the terms: each source with its hash.
func sourcesPages(of sources: [ListedSource], documentTitle: String) -> [Sheet] {
  var layout = SourcesLayout(documentTitle: documentTitle)
  var firstPage = 1
  for (index, source) in sources.enumerated() {
    layout.add(source, number: index + 1, firstPage: firstPage)
    firstPage += source.pageCount
  }
  return layout.sheets
}

/// What is said of a source there.
struct ListedSource: Equatable {
  let source: BindingOrder.Source
  let pageCount: Int
  /// Of a TXT: the encoding that was read.
  let encoding: String?
}

private struct SourcesLayout {
  private static let margin: Points = 54
  private static let width: Points = 612 - 2 * 54
  private static let bottom: Points = 792 - 72

  private let label = TextStyle(size: 8, color: .gray(90))
  private let plain = TextStyle(size: 9)
  private let strong = TextStyle(size: 11, weight: .bold)
  private let mono = TextStyle(.mono, size: 8)

  private let documentTitle: String
  private(set) var sheets: [Sheet] = []
  private var y: Points = 0

  init(documentTitle: String) {
    self.documentTitle = documentTitle
    startSheet()
  }

  mutating func add(_ opened: ListedSource, number: Int, firstPage: Int) {
    let source = opened.source
    let lastPage = firstPage + opened.pageCount - 1
    let pages = firstPage == lastPage ? "page \(firstPage)" : "pages \(firstPage) to \(lastPage)"
    let encoding = opened.encoding.map { ", \($0)" } ?? ""
    let titleLines = wrap("\(number).  \(source.title)", style: strong, width: Self.width)
    let pathLines = wrap(source.path, style: mono, width: Self.width - 72)
    let height = Points(14) * titleLines.count + Points(12) * pathLines.count + 48
    if y + height > Self.bottom { startSheet() }
    lines(titleLines, style: strong, lineHeight: 14, x: Self.margin)
    fact("File", pathLines, style: mono)
    fact(
      "Content", ["\(source.kind.rawValue)\(encoding), \(grouped(source.size)) bytes, \(pages) of this document"],
      style: plain)
    fact("SHA-256", [source.sha256], style: mono)
    y = y + 12
  }

  private mutating func fact(_ name: String, _ values: [String], style: TextStyle) {
    sheets[sheets.count - 1].items.append(
      .text(name, at: Position(x: Self.margin + 16, y: y + 9), style: label))
    lines(values, style: style, lineHeight: 12, x: Self.margin + 72)
  }

  private mutating func lines(_ texts: [String], style: TextStyle, lineHeight: Points, x: Points) {
    for text in texts {
      sheets[sheets.count - 1].items.append(.text(text, at: Position(x: x, y: y + 9), style: style))
      y = y + lineHeight
    }
  }

  private mutating func startSheet() {
    let x = Self.margin
    let notice =
      "This page is not part of the terms. It was added when the files below were consolidated, and says which pages "
      + "come from which file. Each file's pages are unaltered."
    let titleLines = wrap(documentTitle, style: TextStyle(size: 9, color: .gray(60)), width: Self.width)
    var items: [Item] = [
      .text("Sources of this document", at: Position(x: x, y: 76), style: TextStyle(size: 18, weight: .bold))
    ]
    y = 94
    for line in titleLines {
      items.append(.text(line, at: Position(x: x, y: y), style: TextStyle(size: 9, color: .gray(60))))
      y = y + 12
    }
    items.append(.rectangle(Box(x: x, y: y + 4, width: Self.width, height: 40), fill: .gray(240)))
    items.append(
      .paragraph(
        notice, in: Box(x: x + 10, y: y + 10, width: Self.width - 20, height: 30),
        style: TextStyle(size: 9, weight: .bold), lineHeight: 13))
    y = y + 64
    sheets.append(Sheet(width: 612, height: 792, items: items))
  }
}
