/// Counts what a document holds, from its objects as they stand.
struct InventoryReader {
  let document: QPDFDocument
  let destinations: Destinations
  /// As in `pages`; each with its entries as they stand.
  let pages: [SourcePage]

  /// The counts; what is damaged goes to the list.
  func read(_ list: inout FindingList) -> Inventory {
    var inventory = Inventory()
    for page in pages { countAnnotations(of: page, &inventory) }
    countOutline(&inventory)
    let fields = FieldTree(document: document, pages: pages).read(&list)
    inventory.formFields = fields.count(where: \.isTerminal)
    let structure = StructureReader(document: document).read(&list)
    inventory.structureElements = structure?.elements.count ?? 0
    inventory.structureItems = structure?.itemCount ?? 0
    let layers = LayerReader(document: document).read(&list)
    inventory.layers = layers.groups.count
    inventory.hiddenLayers = layers.hidden.count
    inventory.pageLabels = PageLabelReader(document: document).labels(pageCount: pages.count, &list).count
    return inventory
  }

  private func countAnnotations(of page: SourcePage, _ inventory: inout Inventory) {
    for item in document.resolve(page.entries["Annots"]).elements ?? [] {
      guard let entries = document.resolve(item).entries else { continue }
      switch document.resolve(entries["Subtype"]).name {
      case "Widget": inventory.widgets += 1
      case "Link": countLink(entries, &inventory)
      default: inventory.annotations += 1
      }
    }
  }

  private func countLink(_ entries: [String: PDFValue], _ inventory: inout Inventory) {
    switch target(of: entries) {
    case .page: inventory.internalLinks += 1
    case .address: inventory.addressLinks += 1
    case .nowhere: break
    }
  }

  private func countOutline(_ inventory: inout Inventory) {
    var open = [document.resolve(document.catalog["Outlines"]).entries?["First"]]
    var seen: Set<ObjectID> = []
    while let next = open.popLast() {
      guard let id = next?.reference, seen.insert(id).inserted, let entries = document.value(of: id).entries else {
        continue
      }
      inventory.outlineEntries += 1
      if target(of: entries) != .nowhere { inventory.outlineTargets += 1 }
      open += [entries["Next"], entries["First"]]
    }
  }

  /// Where a link leads, judged by nobody.
  private func target(of entries: [String: PDFValue]) -> LinkTarget {
    let action = document.resolve(entries["A"])
    guard let deed = action.entries else { return destinations.target(of: entries["Dest"]) ?? .nowhere }
    switch document.resolve(deed["S"]).name {
    case "GoTo": return destinations.target(of: deed["D"]) ?? .nowhere
    case "URI": return .address(document.resolve(deed["URI"]).bytes ?? [], sendsMousePosition: false)
    default: return .nowhere
    }
  }
}
