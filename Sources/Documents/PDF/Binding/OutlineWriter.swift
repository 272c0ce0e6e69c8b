/// An entry of the bound document's outline.
struct OutlineEntry {
  var title: PDFValue
  var destination: (key: String, value: PDFValue)?
  var isOpen: Bool
  /// `/C` and `/F`.
  var look: [String: PDFValue]
  var children: [OutlineEntry]

  /// How many entries show below this one when it is open.
  var visibleBelow: Int { children.reduce(0) { $0 + 1 + ($1.isOpen ? $1.visibleBelow : 0) } }
}

extension OutlineEntry {
  /// A source's entry, leading to the pages of its copy.
  init(_ outline: SourceOutline, _ copier: PartCopier) {
    self.init(
      title: .string(outline.title), destination: copier.destination(of: outline.target), isOpen: outline.isOpen,
      look: outline.look, children: outline.children.map { OutlineEntry($0, copier) })
  }
}

/// Writes an outline as the chained objects of ISO 32000-2, 12.3.3.
struct OutlineWriter {
  let target: QPDFDocument

  /// The outline's root object.
  func write(_ entries: [OutlineEntry]) -> ObjectID {
    let root = target.reserve()
    var dictionary = links(to: write(entries, parent: root))
    dictionary["Type"] = .name("Outlines")
    let shown = entries.reduce(0) { $0 + 1 + ($1.isOpen ? $1.visibleBelow : 0) }
    if shown > 0 { dictionary["Count"] = .integer(shown) }
    target.fill(root, .dictionary(dictionary))
    return root
  }

  private func write(_ entries: [OutlineEntry], parent: ObjectID) -> [ObjectID] {
    let ids = entries.map { _ in target.reserve() }
    for (index, entry) in entries.enumerated() {
      var dictionary = entry.look.merging(links(to: write(entry.children, parent: ids[index]))) { _, new in new }
      dictionary["Title"] = entry.title
      dictionary["Parent"] = .reference(parent)
      if index > 0 { dictionary["Prev"] = .reference(ids[index - 1]) }
      if index + 1 < ids.count { dictionary["Next"] = .reference(ids[index + 1]) }
      if let destination = entry.destination { dictionary[destination.key] = destination.value }
      let below = entry.visibleBelow
      if below > 0 { dictionary["Count"] = .integer(entry.isOpen ? below : -below) }
      target.fill(ids[index], .dictionary(dictionary))
    }
    return ids
  }

  private func links(to children: [ObjectID]) -> [String: PDFValue] {
    guard let first = children.first, let last = children.last else { return [:] }
    return ["First": .reference(first), "Last": .reference(last)]
  }
}
