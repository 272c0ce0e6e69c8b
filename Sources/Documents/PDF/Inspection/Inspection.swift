internal import CQPDF

/// Everything that is read and judged of one source, step by step; a step that later ones rest on stops them.
struct Inspection {
  let document: QPDFDocument
  var list: FindingList
  var pages: [SourcePage] = []
  var outlines: [SourceOutline] = []
  var labels: [SourcePageLabel] = []
  var title: String?
  var version = "1.4"

  init(document: QPDFDocument, list: FindingList) {
    self.document = document
    self.list = list
  }

  mutating func run(_ bytes: [UInt8]) throws(PDFError) {
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
    compareReaders(bytes)
  }

  private mutating func judgeContent() {
    let destinations = Destinations(document, pages: pages, &list)
    let actions = ActionCheck(document: document, destinations: destinations)
    let annotations = AnnotationCheck(document: document, actions: actions)
    for index in pages.indices {
      let site = ActionCheck.Site(name: "the page", page: index + 1, object: Int(pages[index].id.number))
      actions.checkTriggers(of: pages[index].entries, at: site, &list)
      pages[index].annotations = annotations.annotations(of: pages[index], number: index + 1, &list)
    }
    FieldCheck(document: document).check(actions: actions, &list)
    CatalogCheck(document: document, actions: actions).check(&list)
    outlines = OutlineReader(document: document, actions: actions).outlines(&list)
    labels = PageLabelReader(document: document).labels(pageCount: pages.count, &list)
    var reachability = ReachabilityCheck(document: document, pages: pages)
    reachability.check(pages, &list)
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
    version = max(header, override)
  }

  private mutating func compareReaders(_ bytes: [UInt8]) {
    guard let poppler = PopplerReader(bytes, limit: pages.count) else {
      list.add(.pdfReadersDisagree, "qpdf opens the file, Poppler does not")
      return
    }
    guard poppler.pageCount == pages.count else {
      list.add(
        .pdfReadersDisagree, "qpdf counts \(pages.count) pages, Poppler \(poppler.pageCount)")
      return
    }
    for (index, (page, seen)) in zip(pages, poppler.pageSizes).enumerated() where !page.size.agrees(with: seen) {
      list.add(
        .pdfReadersDisagree,
        "qpdf reads a page of \(page.size.words) points, Poppler one of \(seen.words)", page: index + 1)
    }
    if poppler.hasJavaScript, !list.hasFinding(of: .pdfActiveContent) {
      list.add(.pdfActiveContent, "Poppler finds JavaScript in the file")
    }
  }
}

extension PageSize {
  fileprivate var words: String { "\(width) x \(height)" }
}
