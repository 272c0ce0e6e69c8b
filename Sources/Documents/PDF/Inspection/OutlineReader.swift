/// Reads a source's outline. Source: ISO 32000-2, 12.3.3.
struct OutlineReader {
  private static let mostEntries = 50_000
  private static let deepest = 50

  let document: QPDFDocument
  let actions: ActionCheck

  /// The outline's entries in order, nested.
  func outlines(_ list: inout FindingList) -> [SourceOutline] {
    var seen: Set<ObjectID> = []
    let root = document.resolve(document.catalog["Outlines"]).entries ?? [:]
    return entries(from: root["First"], depth: 0, &seen, &list)
  }

  private func entries(
    from first: PDFValue?, depth: Int, _ seen: inout Set<ObjectID>, _ list: inout FindingList
  ) -> [SourceOutline] {
    var outlines: [SourceOutline] = []
    var next = first
    while let id = next?.reference, let entries = document.value(of: id).entries {
      guard seen.insert(id).inserted else {
        list.add(.pdfDamaged, "the outline runs in a circle", object: Int(id.number))
        return outlines
      }
      guard depth < Self.deepest, seen.count <= Self.mostEntries else {
        list.add(
          .pdfTooDeep, "the outline has more than \(Self.deepest) levels or \(Self.mostEntries) entries",
          object: Int(id.number))
        return outlines
      }
      var outline = self.outline(entries, id, &list)
      outline.children = self.entries(from: entries["First"], depth: depth + 1, &seen, &list)
      outlines.append(outline)
      next = entries["Next"]
    }
    return outlines
  }

  private func outline(
    _ entries: [String: PDFValue], _ id: ObjectID, _ list: inout FindingList
  ) -> SourceOutline {
    let title = document.resolve(entries["Title"]).bytes ?? []
    let site = ActionCheck.Site(
      name: "the outline entry \"\(document.text(title))\"", page: nil, object: Int(id.number))
    let target = actions.target(of: entries, at: site, &list)
    if target == .nowhere, actions.isAddress(entries) { list.removed.outlineTargets += 1 }
    var look: [String: PDFValue] = [:]
    for key in ["C", "F"] {
      guard let value = entries[key].map({ document.resolve($0) }), !value.isNull else { continue }
      look[key] = value.elements.map { .array($0.map { document.resolve($0) }) } ?? value
    }
    return SourceOutline(
      title: title, target: target,
      isOpen: (document.resolve(entries["Count"]).int ?? 0) > 0, look: look)
  }
}
