/// Walks everything that a source brings along into a bound document, before libqpdf copies it.
///
/// It takes out what hides below a page (active content), it looks for what can't go along (data outside the file, references to
/// other pages that a copy would lose), and it measures how deep the copy's recursion will go: in the copy's own order, so that
/// the depth is exact.
struct ReachabilityCheck {
  /// Deepest nesting that is copied; real files stay below 50.
  private static let deepest = 1_000

  /// Page entries that are not copied, or not as they stand.
  static let pageKeysNotCopied: Set<String> = ["Annots", "AA", "B", "Parent", "PresSteps", "StructParents"]
  /// Page entries that libqpdf copies as a whole; the rest is copied here, with its references to pages.
  static let pageKeysCopiedByQPDF: Set<String> = ["Contents", "Resources"]
  /// Annotation entries that are not copied, or not as they stand.
  static let annotationKeysNotCopied: Set<String> = ["A", "AA", "Dest", "StructParent"]

  private struct Visit {
    var value: PDFValue
    var depth = 0
    /// Whether libqpdf copies it, which loses references to pages.
    var isCopiedByQPDF: Bool
    var site: ActionCheck.Site
    /// The object it stands in.
    var id: ObjectID?
  }

  let document: QPDFDocument
  private let filter: ActiveFilter
  private let layers: LayerCheck
  private let pageIDs: Set<ObjectID>
  /// Objects that are copied one by one, each with a visit of its own.
  private var ownVisits: Set<ObjectID>
  private var seenByQPDF: Set<ObjectID> = []
  private var seen: Set<ObjectID> = []
  /// Streams that the structure refers to by a number of theirs.
  private(set) var taggedStreams: [ObjectID] = []
  /// Whether there is a colour that does not depend on the device.
  private(set) var isCalibrated = false

  init(
    document: QPDFDocument, pages: [SourcePage], actions: ActionCheck, layers: SourceLayers,
    structure: SourceStructure?
  ) {
    self.document = document
    let elements = Set(structure?.elements ?? [])
    filter = ActiveFilter(document: document, actions: actions, elements: elements)
    self.layers = LayerCheck(document: document, layers: layers)
    pageIDs = Set(pages.map(\.id))
    ownVisits = Set(pages.flatMap { $0.annotations.compactMap(\.id) + $0.dropped }).union(elements)
    if let root = structure?.root { ownVisits.insert(root) }
  }

  /// Visits the pages and their annotations.
  mutating func check(_ pages: inout [SourcePage], _ list: inout FindingList) {
    for index in pages.indices {
      let site = ActionCheck.Site(name: "the page", page: index + 1, object: Int(pages[index].id.number))
      let copied = pages[index].entries.filter { !Self.pageKeysNotCopied.contains($0.key) }
      for (key, value) in checked(copied, isCopiedByQPDF: Self.pageKeysCopiedByQPDF.contains, at: site, &list) {
        pages[index].entries[key] = value
      }
    }
    for index in pages.indices {
      for number in pages[index].annotations.indices {
        let annotation = pages[index].annotations[number]
        let site = ActionCheck.Site(
          name: "the page", page: index + 1, object: annotation.id.map { Int($0.number) })
        let copied = annotation.entries.filter { !Self.annotationKeysNotCopied.contains($0.key) }
        pages[index].annotations[number].entries = checked(copied, isCopiedByQPDF: { _ in false }, at: site, &list)
          .compactMapValues { $0 }
      }
    }
  }

  /// Visits something that belongs to the document as a whole.
  mutating func check(_ value: PDFValue, isCopiedByQPDF: Bool, of name: String, _ list: inout FindingList) {
    walk(Visit(value: value, isCopiedByQPDF: isCopiedByQPDF, site: ActionCheck.Site(name: name)), &list)
  }

  /// Visits an object that is copied by itself, entry by entry.
  mutating func check(objects: [ObjectID], of name: String, _ list: inout FindingList) {
    for id in objects {
      guard let entries = document.value(of: id).entries else { continue }
      let site = ActionCheck.Site(name: name, page: nil, object: Int(id.number))
      let new = checked(entries, isCopiedByQPDF: { _ in false }, at: site, &list).compactMapValues { $0 }
      if new.count != entries.count || new != entries { document.fill(id, .dictionary(new)) }
    }
  }

  /// Entries without what acts (nil for one taken out), each walked to its end.
  private mutating func checked(
    _ entries: [String: PDFValue], isCopiedByQPDF: (String) -> Bool, at site: ActionCheck.Site,
    _ list: inout FindingList
  ) -> [String: PDFValue?] {
    var kept: [String: PDFValue?] = [:]
    for (key, value) in entries.inKeyOrder {
      guard value.isContainer else {
        kept[key] = .some(value)
        continue
      }
      if let what = filter.activeContent(key, value) {
        filter.actions.reportActive("\(site.name) holds \(what)", at: site.at(value), &list)
        kept[key] = .some(nil)
        continue
      }
      let value = filter.cleaned(value, at: site, &list) ?? value
      walk(Visit(value: value, isCopiedByQPDF: isCopiedByQPDF(key), site: site), &list)
      kept[key] = .some(value)
    }
    return kept
  }

  private mutating func walk(_ root: Visit, _ list: inout FindingList) {
    var open = [root]
    while var visit = open.popLast() {
      if let id = visit.value.reference {
        guard enter(id, &visit, &list) else { continue }
      }
      guard visit.depth < Self.deepest else {
        list.add(
          .pdfTooDeep, "what belongs to \(visit.site.name) is nested deeper than \(Self.deepest) levels",
          page: visit.site.page)
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
    if !visit.isCopiedByQPDF, ownVisits.contains(id) { return false }
    visit.value = document.value(of: id)
    visit.site.object = Int(id.number)
    visit.id = id
    guard visit.value.isContainer, visit.isCopiedByQPDF || !visit.value.isPage(in: document) else { return false }
    if visit.value.isStream { visit.isCopiedByQPDF = true }
    let isNew = visit.isCopiedByQPDF ? seenByQPDF.insert(id).inserted : seen.insert(id).inserted
    if isNew { clean(id, &visit, &list) }
    return isNew
  }

  private func reportStray(_ visit: Visit, _ list: inout FindingList) {
    list.add(
      .pdfStrayReference, "what the page shows refers to another page in a way that can't be carried over",
      page: visit.site.page, object: visit.site.object)
  }

  /// Takes out of an object in memory what acts.
  private func clean(_ id: ObjectID, _ visit: inout Visit, _ list: inout FindingList) {
    guard let cleaned = filter.cleaned(visit.value, at: visit.site, &list) else { return }
    if let old = visit.value.entries, let new = cleaned.entries, cleaned.isStream {
      for (key, value) in old where new[key] != value { document.setKey(key, of: id, to: new[key]) }
    } else {
      document.fill(id, cleaned)
    }
    visit.value = cleaned
  }

  private mutating func judge(_ visit: Visit, _ list: inout FindingList) {
    if visit.isCopiedByQPDF { checkNames(of: visit, &list) }
    if !isCalibrated, let space = visit.value.elements?.first?.name {
      isCalibrated = OutputIntents.calibratedSpaces.contains(space)
    }
    guard let entries = visit.value.entries else { return }
    let type = document.resolve(entries["Type"]).name
    if type == "Pages" || type == "Catalog" { reportStray(visit, &list) }
    if type == "OCMD" {
      layers.checkMembership(entries, page: visit.site.page, object: visit.site.object, &list)
    }
    guard visit.value.isStream else { return }
    if !document.resolve(entries["F"]).isNull {
      list.add(
        .pdfExternalStream, "a part of \(visit.site.name) is kept in another file", page: visit.site.page,
        object: visit.site.object)
    }
    if let id = visit.id, entries["StructParent"] != nil || entries["StructParents"] != nil { taggedStreams.append(id) }
  }
}

extension ReachabilityCheck {
  /// Reports names that libqpdf would write as other names than it has read.
  private func checkNames(of visit: Visit, _ list: inout FindingList) {
    let values = visit.value.children + [visit.value]
    let names = (visit.value.entries.map { Array($0.keys) } ?? []) + values.compactMap(\.name)
    for name in names.sorted() where escapedName(name) != name {
      list.add(
        .pdfDamaged,
        "what belongs to \(visit.site.name) is called \"\(name)\"; a name with a number sign can't be copied",
        page: visit.site.page, object: visit.site.object)
    }
  }
}

extension PDFValue {
  /// Whether it is a page; asked of pages that the page tree does not have.
  func isPage(in document: QPDFDocument) -> Bool {
    guard case .dictionary(let entries) = self else { return false }
    return document.resolve(entries["Type"]).name == "Page"
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
