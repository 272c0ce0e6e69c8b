/// Walks everything that a page brings along into a bound document, before libqpdf copies it.
///
/// It looks for what hides below a page (active content, data outside the file, references to other pages that a copy would
/// lose), and it measures how deep the copy's recursion will go: in the copy's own order, so that the depth is exact.
struct ReachabilityCheck {
  /// Deepest nesting that is copied; real files stay below 50.
  private static let deepest = 1_000

  /// Page entries that are not copied, or not as they stand.
  static let pageKeysNotCopied: Set<String> = ["Annots", "AA", "B", "Parent", "StructParents"]
  /// Page entries that libqpdf copies as a whole; the rest is copied here, with its references to pages.
  static let pageKeysCopiedByQPDF: Set<String> = ["Contents", "Resources"]
  /// Annotation entries that are not copied, or not as they stand.
  static let annotationKeysNotCopied: Set<String> = ["A", "AA", "Dest", "StructParent"]

  private struct Visit {
    var value: PDFValue
    var depth: Int
    /// Whether libqpdf copies it, which loses references to pages.
    var isCopiedByQPDF: Bool
    var page: Int
    var object: Int?
  }

  let document: QPDFDocument
  private let pageIDs: Set<ObjectID>
  private let annotationIDs: Set<ObjectID>
  private var seenByQPDF: Set<ObjectID> = []
  private var seen: Set<ObjectID> = []

  init(document: QPDFDocument, pages: [SourcePage]) {
    self.document = document
    pageIDs = Set(pages.map(\.id))
    annotationIDs = Set(pages.flatMap { $0.annotations.compactMap(\.id) })
  }

  mutating func check(_ pages: [SourcePage], _ list: inout FindingList) {
    for (index, page) in pages.enumerated() {
      for (key, value) in page.entries.inKeyOrder where !Self.pageKeysNotCopied.contains(key) {
        let isCopiedByQPDF = Self.pageKeysCopiedByQPDF.contains(key)
        walk(
          Visit(value: value, depth: 0, isCopiedByQPDF: isCopiedByQPDF, page: index + 1, object: Int(page.id.number)),
          &list)
      }
    }
    for (index, page) in pages.enumerated() {
      for annotation in page.annotations {
        let object = annotation.id.map { Int($0.number) }
        for (key, value) in annotation.entries.inKeyOrder where !Self.annotationKeysNotCopied.contains(key) {
          walk(Visit(value: value, depth: 0, isCopiedByQPDF: false, page: index + 1, object: object), &list)
        }
      }
    }
  }

  private mutating func walk(_ root: Visit, _ list: inout FindingList) {
    var open = [root]
    while var visit = open.popLast() {
      if let id = visit.value.reference {
        guard enter(id, &visit, &list) else { continue }
      }
      guard visit.depth < Self.deepest else {
        list.add(
          .pdfTooDeep, "what belongs to the page is nested deeper than \(Self.deepest) levels", page: visit.page)
        return
      }
      judge(visit, &list)
      for child in visit.value.children.reversed() where child.isContainer {
        var next = visit
        next.value = child
        next.depth += 1
        open.append(next)
      }
    }
  }

  /// Follows a reference; false where the copy stops, too.
  private mutating func enter(_ id: ObjectID, _ visit: inout Visit, _ list: inout FindingList) -> Bool {
    if pageIDs.contains(id) {
      if visit.isCopiedByQPDF { reportStray(visit, &list) }
      return false
    }
    if !visit.isCopiedByQPDF, annotationIDs.contains(id) { return false }
    visit.value = document.value(of: id)
    visit.object = Int(id.number)
    if visit.value.isStream { visit.isCopiedByQPDF = true }
    guard visit.value.isContainer else { return false }
    return visit.isCopiedByQPDF ? seenByQPDF.insert(id).inserted : seen.insert(id).inserted
  }

  private func reportStray(_ visit: Visit, _ list: inout FindingList) {
    list.add(
      .pdfStrayReference, "what the page shows refers to another page in a way that can't be carried over",
      page: visit.page, object: visit.object)
  }

  private func judge(_ visit: Visit, _ list: inout FindingList) {
    guard let entries = visit.value.entries else { return }
    let type = document.resolve(entries["Type"]).name
    if type == "Pages" || type == "Catalog" { reportStray(visit, &list) }
    if visit.value.isStream, !document.resolve(entries["F"]).isNull {
      list.add(
        .pdfExternalStream, "a part of the page is kept in another file", page: visit.page, object: visit.object)
    }
    if let what = activeContent(entries, type) {
      list.add(.pdfActiveContent, "the page holds \(what)", page: visit.page, object: visit.object)
    }
  }

  private func activeContent(_ entries: [String: PDFValue], _ type: String?) -> String? {
    if type == "EmbeddedFile" { return "an attached file" }
    if let files = document.resolve(entries["EF"]).entries, !files.isEmpty { return "an attached file" }
    guard let kind = document.resolve(entries["S"]).name else { return nil }
    if let deed = ActionCheck.activeKinds[kind] { return "an action that \(deed)" }
    guard kind == "URI", let bytes = document.resolve(entries["URI"]).bytes else { return nil }
    let address = String(decoding: bytes, as: UTF8.self)
    return ActionCheck.problem(with: address).map { "a link to \"\(address)\", \($0)" }
  }
}

extension PDFValue {
  /// Whether it can hold or lead to other values.
  var isContainer: Bool {
    switch self {
    case .array, .dictionary, .stream, .reference: true
    default: false
    }
  }
}

extension [String: PDFValue] {
  /// The entries in the order in which libqpdf goes through a dictionary.
  var inKeyOrder: [(key: String, value: PDFValue)] {
    sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
  }
}
