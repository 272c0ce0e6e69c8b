/// A bound document in the making.
struct Binder {
  let target: QPDFDocument
  private(set) var bound: [BoundPart] = []
  private let pageTree: ObjectID
  private var pages: [ObjectID] = []
  private var outlines: [OutlineEntry] = []
  private var labels: [PDFValue] = []
  private var form: FormBinder
  private var layers: LayerBinder
  private var intents: IntentBinder
  private var structure: StructureBinder

  init(target: QPDFDocument, sources: [SourcePDF]) {
    self.target = target
    pageTree = target.reserve()
    form = FormBinder(target: target)
    layers = LayerBinder()
    intents = IntentBinder(sources)
    structure = StructureBinder(target: target, sources: sources.map(\.structure))
  }

  /// Appends a source.
  mutating func add(_ part: BindingPart) {
    let source = part.source
    var copier = PartCopier(source, target: target)
    form.prepare(source, number: bound.count + 1, &copier)
    structure.prepare(source, &copier)
    intents.add(source, &copier)
    copier.copyPages(parent: pageTree)
    form.add(source, number: bound.count + 1, &copier)
    structure.add(source, number: bound.count + 1, title: part.outlineTitle, &copier)
    layers.add(source, title: part.outlineTitle, &copier)
    let entries = source.outlines.map { OutlineEntry($0, copier) }
    outlines.append(
      OutlineEntry(
        title: .text(part.outlineTitle), destination: firstPage(of: source, copier), isOpen: true, look: [:],
        children: entries))
    labels += source.labels.flatMap { label in
      [.integer(pages.count + label.firstPage), label.entries(prefix: part.labelPrefix)]
    }
    bound.append(
      BoundPart(
        firstPage: pages.count + 1, lastPage: pages.count + source.pageCount,
        pageHashes: source.pages.map(\.contentHash)))
    pages += copier.pages
  }

  /// Writes what belongs to the document as a whole.
  func finish(_ identity: DocumentIdentity) {
    target.fill(
      pageTree,
      .dictionary([
        "Type": .name("Pages"), "Kids": .array(pages.map { .reference($0) }), "Count": .integer(pages.count),
      ]))
    var catalog = identity.catalogEntries
    catalog["Type"] = .name("Catalog")
    catalog["Pages"] = .reference(pageTree)
    catalog["PageLabels"] = .dictionary(["Nums": .array(labels)])
    catalog.merge(structure.write()) { _, new in new }
    catalog["AcroForm"] = form.write()
    catalog["OCProperties"] = layers.properties
    catalog["OutputIntents"] = intents.catalogEntry
    catalog["Outlines"] = .reference(OutlineWriter(target: target).write(outlines))
    let catalogID = target.reserve()
    target.fill(catalogID, .dictionary(catalog))
    target.setTrailer("Root", .reference(catalogID))
    let information = target.reserve()
    target.fill(information, identity.information)
    target.setTrailer("Info", .reference(information))
  }

  private func firstPage(of source: SourcePDF, _ copier: PartCopier) -> (key: String, value: PDFValue)? {
    guard let page = source.pages.first, let id = copier.pages.first else { return nil }
    let isTurned = !(source.document.resolve(page.entries["Rotate"]).int ?? 0).isMultiple(of: 360)
    let top = Int(page.mediaBox.top.rounded(.up))
    let view: [PDFValue] = isTurned ? [.name("Fit")] : [.name("XYZ"), .null, .integer(top), .null]
    return ("Dest", .array([.reference(id)] + view))
  }
}

extension SourcePageLabel {
  /// The label with the part's prefix before its own. Source: ISO 32000-2, 12.4.2.
  fileprivate func entries(prefix outer: String) -> PDFValue {
    var entries: [String: PDFValue] = [:]
    if let style { entries["S"] = .name(style) }
    if !(outer + prefix).isEmpty { entries["P"] = .text(outer + prefix) }
    if start != 1 { entries["St"] = .integer(start) }
    return .dictionary(entries)
  }
}
