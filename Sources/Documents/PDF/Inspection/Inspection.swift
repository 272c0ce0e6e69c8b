internal import CQPDF
internal import Findings

/// Everything that is read and judged of one source, step by step; a step that later ones rest on stops them.
struct Inspection {
  let document: QPDFDocument
  /// The same file as Poppler opened it; nil where that was not needed, or it can't.
  private(set) var seen: PopplerDocument?
  var list: FindingList
  var pages: [SourcePage] = []
  var outlines: [SourceOutline] = []
  var labels: [SourcePageLabel] = []
  var form = SourceForm()
  var layers = SourceLayers()
  var structure: SourceStructure?
  var taggedStreams: [ObjectID] = []
  var intents: OutputIntents?
  var isCalibrated = false
  var holdsWithdrawn = false
  var inventory = Inventory()
  var title: String?
  var version = "1.4"
  private let policies: Policies
  /// What somebody else has seen of the file in Poppler already.
  private let told: () -> ReaderAccount?

  init(
    document: QPDFDocument, list: FindingList, policies: Policies, told: @escaping () -> ReaderAccount? = { nil }
  ) {
    self.told = told
    self.document = document
    self.list = list
    self.policies = policies
  }

  mutating func run() throws(PDFError) {
    try list.add(document.takeFaults(), while: "opening the file")
    guard !list.hasErrors else { return }
    guard qpdf_is_encrypted(document.data) == QPDF_FALSE else {
      list.add(.pdfRestricted, "the file is encrypted: its author limits what may be done with it")
      return
    }
    guard PageTree(document: document).isSound(&list) else { return }
    pages = try PageReader(document: document).pages(&list)
    guard !list.hasErrors else { return }
    describe()
    judgeContent()
    try list.add(document.takeFaults(), while: "reading the file")
    guard !list.hasFinding(of: .pdfDamaged), !list.hasFinding(of: .pdfTooDeep) else { return }
    try hashPages()
    compareReaders()
    guard !list.hasErrors else { return }
    lookForWithdrawnObjects()
    try settleRedrawnFields()
  }

  /// Where viewers are asked to draw texts anew: keeps pictures that say the same, and replaces outdated ones.
  private mutating func settleRedrawnFields() throws(PDFError) {
    let form = document.resolve(document.catalog["AcroForm"]).entries ?? [:]
    for (field, isProven) in zip(self.form.redrawn, try FieldProof(document: document).proofs(self.form.redrawn)) {
      if isProven {
        list.uncomparedAreas[field.page, default: []].append(field.box.widened(by: 1))
        continue
      }
      // If it can't be drawn safely, the outdated picture stays, and the comparison of pages refuses it.
      guard let drawn = field.widget.withPicture(form),
        let index = pages[field.page].annotations.firstIndex(where: { $0.id == field.id })
      else { continue }
      pages[field.page].annotations[index].entries["AP"] = drawn["AP"]
      list.drawnPages.insert(field.page)
      list.add(
        .pdfFormFields,
        "the picture of the form field \(field.widget.name) is outdated; it gets one that shows its value",
        page: field.page + 1, object: Int(field.id.number))
    }
  }

  /// Reads a document that was bound here: its pages were counted before.
  mutating func readBack() throws(PDFError) {
    try list.add(document.takeFaults(), while: "reading back")
    guard !list.hasErrors else { return }
    pages = try PageReader(document: document).pages(&list)
    guard !list.hasErrors else { return }
    judgeContent()
    try list.add(document.takeFaults(), while: "reading back")
  }

  private mutating func judgeContent() {
    let destinations = Destinations(document, pages: pages, &list)
    inventory = InventoryReader(document: document, destinations: destinations, pages: pages).read(&list)
    // Trees that run in circles or have no end would be walked again.
    guard !list.hasErrors else { return }
    let actions = ActionCheck(document: document, destinations: destinations, policy: policies.activeContent)
    form = FormReader(document: document, pages: pages, signatures: policies.signatures).read(&list)
    layers = LayerReader(document: document).read(&list)
    LayerCheck(document: document, layers: layers).check(&list)
    structure = StructureReader(document: document).read(&list)
    judgeAnnotations(actions)
    list.removed.structureItems =
      structure?.markedObjects.count { object in
        pages.contains { $0.dropped.contains(object) }
      } ?? 0
    CatalogCheck(document: document, actions: actions).check(&list)
    outlines = OutlineReader(document: document, actions: actions).outlines(&list)
    labels = PageLabelReader(document: document).labels(pageCount: pages.count, &list)
    intents = OutputIntents(of: document)
    visitEverything(actions)
  }

  private mutating func judgeAnnotations(_ actions: ActionCheck) {
    let annotations = AnnotationCheck(document: document, actions: actions)
    for index in pages.indices {
      let site = ActionCheck.Site(name: "the page", page: index + 1, object: Int(pages[index].id.number))
      actions.checkTriggers(of: pages[index].entries, at: site, &list)
      if !document.resolve(pages[index].entries["PresSteps"]).isNull {
        actions.reportActive("the page holds steps of a slide show", at: site, &list)
      }
      annotations.judge(&pages[index], number: index + 1, &list)
    }
  }

  private mutating func visitEverything(_ actions: ActionCheck) {
    var reachability = ReachabilityCheck(
      document: document, pages: pages, actions: actions, layers: layers, structure: structure)
    reachability.check(&pages, &list)
    for root in form.roots { reachability.check(.reference(root), isCopiedByQPDF: false, of: "the form", &list) }
    reachability.check(.dictionary(form.resources), isCopiedByQPDF: true, of: "the form", &list)
    for group in layers.groups {
      reachability.check(.reference(group), isCopiedByQPDF: true, of: "the layers", &list)
    }
    if let structure {
      reachability.check(objects: structure.elements, of: "the structure", &list)
      let rest = structure.classes.inKeyOrder.map(\.value) + structure.namespaces + structure.parents.map(\.value)
      reachability.check(.array(rest), isCopiedByQPDF: false, of: "the structure", &list)
    }
    if let intents { reachability.check(intents.value, isCopiedByQPDF: true, of: "the output intents", &list) }
    taggedStreams = reachability.taggedStreams
    isCalibrated = reachability.isCalibrated
  }

  private mutating func lookForWithdrawnObjects() {
    holdsWithdrawn = document.holdsWithdrawnObjects
    // Damage of an object that nothing refers to harms nobody.
    _ = document.takeFaults()
  }

  private mutating func hashPages() throws(PDFError) {
    var sizes = ContentSize(document: document)
    var known: [ObjectID: PageContent] = [:]
    var total = 0
    for index in pages.indices {
      guard sizes.isWithinLimits(pages[index]), total <= ContentSize.mostOfAll else {
        list.add(.pdfContentTooLarge, "the page's content grows beyond all reason when unpacked", page: index + 1)
        break
      }
      // Pages may share their content: watermarks, blank pages.
      let shared = pages[index].entries["Contents"]?.reference
      let content = shared.flatMap { known[$0] } ?? PageContent(of: document, pageIndex: index)
      if let shared { known[shared] = content }
      pages[index].contentHash = content.hash
      total += content.length
    }
    try list.add(document.takeFaults(), while: "unpacking the pages' content")
  }

  private mutating func describe() {
    let information = document.resolve(document.trailer["Info"]).entries ?? [:]
    let text = document.resolve(information["Title"]).bytes.map(document.text) ?? ""
    title = text.allSatisfy(\.isWhitespace) ? nil : text
    let header = qpdf_get_pdf_version(document.data).map { String(cString: $0) } ?? version
    let override = document.resolve(document.catalog["Version"]).name ?? header
    version = isVersion(override) ? max(header, override) : header
  }

  /// "1.0" to "2.9". A pattern would take a millisecond to compile, for every file.
  private func isVersion(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count == 3 && (bytes[0] == 0x31 || bytes[0] == 0x32) && bytes[1] == 0x2E
      && (0x30...0x39).contains(bytes[2])
  }

  private mutating func compareReaders() {
    guard let poppler = told() ?? openedByPoppler() else {
      list.add(.pdfReadersDisagree, "qpdf opens the file, Poppler does not")
      return
    }
    guard poppler.pageSizes.count == pages.count else {
      list.add(
        .pdfReadersDisagree, "qpdf counts \(pages.count) pages, Poppler \(poppler.pageSizes.count)")
      return
    }
    for (index, (page, seen)) in zip(pages, poppler.pageSizes).enumerated() where !page.size.agrees(with: seen) {
      list.add(
        .pdfReadersDisagree,
        "qpdf reads a page of \(page.size.words) points, Poppler one of \(seen.words)", page: index + 1)
    }
    if poppler.hasJavaScript, !list.hasFinding(of: .pdfActiveContent) {
      list.add(.pdfActiveContent, "Poppler finds JavaScript that qpdf does not find", severity: .error)
    }
  }
}

extension Inspection {
  private mutating func openedByPoppler() -> ReaderAccount? {
    seen = PopplerDocument(document.bytes)
    return seen?.account
  }
}

extension PageSize {
  fileprivate var words: String { "\(width) x \(height)" }
}
