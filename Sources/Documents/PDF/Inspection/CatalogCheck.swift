/// Judges what belongs to a source as a whole: attachments, scripts that run on opening, portfolios.
///
/// What only describes the file (XMP metadata, private application data, viewer preferences, page layout, a plain
/// opening destination) is not carried over: it is no content of a page. Source: ISO 32000-2, 7.7.2.
struct CatalogCheck {
  private static let activeNames = [
    "JavaScript": "a script that runs on opening", "EmbeddedFiles": "an attached file", "Renditions": "a medium",
    "Templates": "a page template", "Pages": "a named page template", "AlternatePresentations": "a slide show",
  ]

  let document: QPDFDocument
  let actions: ActionCheck

  func check(_ list: inout FindingList) {
    let catalog = document.catalog
    if !document.resolve(catalog["Collection"]).isNull {
      list.add(.pdfPortfolio, "the file is a portfolio: its documents are attachments behind a cover page")
    }
    if !document.resolve(catalog["Threads"]).isNull {
      list.add(.pdfArticleThreads, "the file has article threads; they are left out")
    }
    checkOpenAction(catalog, &list)
    actions.checkTriggers(of: catalog, at: ActionCheck.Site(name: "the document"), &list)
    checkNames(catalog, &list)
  }

  private func checkOpenAction(_ catalog: [String: PDFValue], _ list: inout FindingList) {
    let action = document.resolve(catalog["OpenAction"])
    guard let entries = action.entries else { return }
    let kind = document.resolve(entries["S"]).name ?? "no kind"
    let chained = !document.resolve(entries["Next"]).isNull
    guard kind != "GoTo" || chained else { return }
    let deed =
      chained
      ? "starts a chain of actions: \(actions.chain(from: entries, &list))"
      : ActionCheck.activeKinds[kind] ?? "starts an action"
    let site = ActionCheck.Site(name: "the document").at(catalog["OpenAction"] ?? .null)
    actions.reportActive("the document, when opened, \(deed) (\(kind))", at: site, &list)
  }

  private func checkNames(_ catalog: [String: PDFValue], _ list: inout FindingList) {
    let names = document.resolve(catalog["Names"]).entries ?? [:]
    let trees = TreeReader(document: document)
    for (key, what) in Self.activeNames.sorted(by: { $0.key < $1.key }) {
      for (name, value) in trees.names(names[key], what, &list) {
        report("\(what), \"\(document.text(name))\"", value, &list)
      }
    }
    let files = document.resolve(catalog["AF"])
    for file in files.elements ?? (files.isNull ? [] : [files]) { report("an associated file", file, &list) }
  }

  private func report(_ what: String, _ value: PDFValue, _ list: inout FindingList) {
    let site = ActionCheck.Site(name: "the document").at(value)
    actions.reportActive("the document holds \(what)", at: site, &list)
  }
}
