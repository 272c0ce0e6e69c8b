/// Judges what belongs to a source as a whole: tags, layers, attachments, scripts that run on opening.
///
/// What only describes the file (XMP metadata, output intents, private application data, viewer preferences, page layout,
/// a plain opening destination) is not carried over: it is no content of a page. Source: ISO 32000-2, 7.7.2.
struct CatalogCheck {
  private static let activeNames = [
    "JavaScript": "scripts that run on opening", "EmbeddedFiles": "attached files", "Renditions": "media",
    "Templates": "page templates", "Pages": "named page templates", "AlternatePresentations": "slide shows",
  ]

  let document: QPDFDocument
  let actions: ActionCheck

  func check(_ list: inout FindingList) {
    let catalog = document.catalog
    checkTagsAndLayers(catalog, &list)
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

  private func checkTagsAndLayers(_ catalog: [String: PDFValue], _ list: inout FindingList) {
    let marks = document.resolve(catalog["MarkInfo"]).entries ?? [:]
    if !document.resolve(catalog["StructTreeRoot"]).isNull || document.resolve(marks["Marked"]).bool == true {
      list.add(.pdfTagged, "the file is tagged for accessibility")
    }
    let layers = document.resolve(catalog["OCProperties"]).entries ?? [:]
    if let groups = document.resolve(layers["OCGs"]).elements, !groups.isEmpty {
      list.add(.pdfLayers, "the file has \(groups.count) layers that a viewer can show or hide")
    }
  }

  private func checkOpenAction(_ catalog: [String: PDFValue], _ list: inout FindingList) {
    let action = document.resolve(catalog["OpenAction"])
    guard let entries = action.entries else { return }
    let kind = document.resolve(entries["S"]).name ?? "no kind"
    let chained = !document.resolve(entries["Next"]).isNull
    guard kind != "GoTo" || chained else { return }
    let deed = chained ? "starts a chain of actions" : ActionCheck.activeKinds[kind] ?? "starts an action"
    actions.reportActive("the document, when opened, \(deed) (\(kind))", at: .init(name: "the document"), &list)
  }

  private func checkNames(_ catalog: [String: PDFValue], _ list: inout FindingList) {
    let names = document.resolve(catalog["Names"]).entries ?? [:]
    let trees = TreeReader(document: document)
    for (key, what) in Self.activeNames.sorted(by: { $0.key < $1.key }) {
      let count = trees.names(names[key], what, &list).count
      guard count > 0 else { continue }
      actions.reportActive("the document holds \(what): \(count)", at: .init(name: "the document"), &list)
    }
    if let files = document.resolve(catalog["AF"]).elements, !files.isEmpty {
      actions.reportActive("the document holds attached files: \(files.count)", at: .init(name: "the document"), &list)
    }
  }
}
