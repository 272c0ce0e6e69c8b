/// One node of a form's tree of fields. Source: ISO 32000-2, 12.7.4.
struct FieldNode {
  let id: ObjectID
  /// nil for a field at the top.
  let parent: ObjectID?
  /// Whether it holds a value of its own: no other field stands below it.
  var isTerminal: Bool
  /// Whether the form lists it, or a page alone shows it.
  let isListed: Bool
}

/// Finds all fields of a form: those that the form lists, and those that only a widget on a page leads to.
struct FieldTree {
  private static let mostFields = 100_000
  private static let deepest = 100

  let document: QPDFDocument
  let pages: [SourcePage]

  /// The fields, parents first; widgets that are no fields of their own are not among them.
  func read(_ list: inout FindingList) -> [FieldNode] {
    var nodes: [FieldNode] = []
    var seen: Set<ObjectID> = []
    let form = document.resolve(document.catalog["AcroForm"]).entries ?? [:]
    let listed = document.resolve(form["Fields"]).elements ?? []
    guard ways(to: listed.compactMap(\.reference)) <= Self.mostFields else {
      list.add(
        .pdfTooDeep, "there are more than \(Self.mostFields) ways to the form's fields, which hang below each other")
      return []
    }
    for root in listed {
      guard let id = root.reference else {
        if !root.isNull { list.add(.pdfDamaged, "the form lists a field that is no object of its own") }
        continue
      }
      addFields(from: id, isListed: true, &nodes, &seen, &list)
    }
    for root in unlistedRoots(seen) { addFields(from: root, isListed: false, &nodes, &seen, &list) }
    return nodes
  }

  /// How many ways lead to the fields below: Poppler goes them all, and of fields that hang below several others there can be
  /// more than anybody can go.
  private func ways(to roots: [ObjectID]) -> Int {
    var known: [ObjectID: Int] = [:]
    func ways(to id: ObjectID, depth: Int) -> Int {
      if let known = known[id] { return known }
      // A way in a circle ends where it began.
      known[id] = 1
      guard depth < Self.deepest else { return 1 }
      let kids = (document.resolve(document.value(of: id).entries?["Kids"]).elements ?? []).compactMap(\.reference)
      let count = kids.reduce(1) { min($0 + ways(to: $1, depth: depth + 1), Self.mostFields + 1) }
      known[id] = count
      return count
    }
    return roots.reduce(0) { min($0 + ways(to: $1, depth: 0), Self.mostFields + 1) }
  }

  private func addFields(
    from root: ObjectID, isListed: Bool, _ nodes: inout [FieldNode], _ seen: inout Set<ObjectID>,
    _ list: inout FindingList
  ) {
    var open: [(id: ObjectID, parent: ObjectID?, depth: Int)] = [(root, nil, 0)]
    while let (id, parent, depth) = open.popLast() {
      guard let entries = document.value(of: id).entries, seen.insert(id).inserted else { continue }
      guard nodes.count < Self.mostFields, depth < Self.deepest else {
        list.add(.pdfTooDeep, "the form has more than \(Self.mostFields) fields or \(Self.deepest) levels")
        return
      }
      let kids = (document.resolve(entries["Kids"]).elements ?? []).compactMap(\.reference)
      let fields = kids.filter { isField($0) }
      for kid in kids where !isField(kid) { seen.insert(kid) }
      nodes.append(FieldNode(id: id, parent: parent, isTerminal: fields.isEmpty, isListed: isListed))
      open += fields.reversed().map { ($0, id, depth + 1) }
    }
  }

  /// A kid without a name of its own is a widget of the field above.
  private func isField(_ id: ObjectID) -> Bool { !document.resolve(document.value(of: id).entries?["T"]).isNull }

  /// The topmost fields of widgets that the form does not lead to, in page order.
  private func unlistedRoots(_ seen: Set<ObjectID>) -> [ObjectID] {
    var roots: [ObjectID] = []
    var known = seen
    for page in pages {
      for item in document.resolve(page.entries["Annots"]).elements ?? [] {
        guard let id = item.reference, !known.contains(id), let entries = document.value(of: id).entries,
          document.resolve(entries["Subtype"]).name == "Widget",
          !inherited("FT", of: entries).isNull
        else { continue }
        let root = topmost(id)
        if known.insert(root).inserted { roots.append(root) }
      }
    }
    return roots
  }

  private func topmost(_ id: ObjectID) -> ObjectID {
    var id = id
    for _ in 0..<Self.deepest {
      guard let parent = document.value(of: id).entries?["Parent"]?.reference else { break }
      id = parent
    }
    return id
  }

  /// The value of a key that fields hand down to their kids.
  func inherited(_ key: String, of entries: [String: PDFValue]) -> PDFValue {
    var entries = entries
    for _ in 0..<Self.deepest {
      let value = document.resolve(entries[key])
      if !value.isNull { return value }
      guard let parent = document.resolve(entries["Parent"]).entries else { break }
      entries = parent
    }
    return .null
  }
}
