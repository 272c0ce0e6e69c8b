/// Finds the pages that links and outline entries lead to, through explicit and named destinations.
///
/// Source: ISO 32000-2, 12.3.2.
struct Destinations {
  private let document: QPDFDocument
  private let pageIndex: [ObjectID: Int]
  private let pageCount: Int
  /// By the bytes of their names: entries of `/Dests` and of the name tree `/Names /Dests`.
  private let named: [[UInt8]: PDFValue]

  init(_ document: QPDFDocument, pages: [SourcePage], _ list: inout FindingList) {
    self.document = document
    pageCount = pages.count
    pageIndex = Dictionary(pages.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let catalog = document.catalog
    var named: [[UInt8]: PDFValue] = [:]
    for (name, value) in document.resolve(catalog["Dests"]).entries ?? [:] { named[canonicalBytes(name)] = value }
    let tree = document.resolve(catalog["Names"]).entries?["Dests"]
    for (key, value) in TreeReader(document: document).names(tree, "named destinations", &list) { named[key] = value }
    self.named = named
  }

  /// The page and view that a destination means, or nil when it leads to no page of this document.
  func target(of destination: PDFValue?) -> LinkTarget? {
    switch document.resolve(destination) {
    case .array(let elements): explicit(elements)
    case .string(let name): explicit(named(name))
    case .name(let name): explicit(named(canonicalBytes(name)))
    // Some writers put there what belongs behind a name, or into an action.
    case .dictionary(let entries): explicit(document.resolve(entries["D"]).elements)
    default: nil
    }
  }

  /// How a destination is called in a finding.
  func description(of destination: PDFValue?) -> String {
    switch document.resolve(destination) {
    case .array(let elements):
      elements.first?.reference.map { "object \($0.number), which is no page of this file" } ?? "no page of this file"
    case .string(let name): "the named destination \"\(document.text(name))\", which this file does not lead to a page"
    case .name(let name): "the named destination \"\(name)\", which this file does not lead to a page"
    default: "no destination"
    }
  }

  private func named(_ name: [UInt8]) -> [PDFValue]? {
    let value = document.resolve(named[name])
    return value.elements ?? document.resolve(value.entries?["D"]).elements
  }

  private func explicit(_ elements: [PDFValue]?) -> LinkTarget? {
    guard let elements, let first = elements.first, let index = pageIndex(of: first) else { return nil }
    return .page(index: index, view: elements.dropFirst().map { document.resolve($0) })
  }

  private func pageIndex(of value: PDFValue) -> Int? {
    if let id = value.reference, let index = pageIndex[id] { return index }
    // Meant for other files, but readers take a page index here as well.
    guard let index = document.resolve(value).int, (0..<pageCount).contains(index) else { return nil }
    return index
  }
}
