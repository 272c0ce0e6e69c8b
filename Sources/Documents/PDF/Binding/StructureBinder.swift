/// Brings the tagged structures of all sources together: one `Part` for each below a new `Document`.
///
/// Numbers by which pages and objects are known to the structure are given anew, names that two sources use differently are
/// changed. Source: ISO 32000-2, 14.7.
struct StructureBinder {
  let target: QPDFDocument
  private let roles: RoleNames
  private let root: ObjectID
  private let document: ObjectID
  private var partElements: [PDFValue] = []
  private var nextKey = 0
  private var parents: [PDFValue] = []
  private var classes: [String: PDFValue] = [:]
  private var namespaces: [PDFValue] = []
  private var identifiers: [(name: [UInt8], element: PDFValue)] = []
  private var isSuspect = false

  init(target: QPDFDocument, sources: [SourceStructure?]) {
    self.target = target
    roles = RoleNames(sources)
    root = target.reserve()
    document = target.reserve()
  }

  /// Makes room for a source's elements and numbers, before its pages are copied.
  mutating func prepare(_ source: SourcePDF, _ copier: inout PartCopier) {
    guard let structure = source.structure else { return }
    if let old = structure.root { copier.setCopy(of: old, root) }
    for element in structure.elements { copier.setCopy(of: element, target.reserve()) }
    for key in Set(structure.parents.map(\.key)).sorted() {
      copier.structureKeys[key] = nextKey
      nextKey += 1
    }
  }

  /// Adds a source's structure, after its pages were copied.
  mutating func add(_ source: SourcePDF, number: Int, title: String, _ copier: inout PartCopier) {
    copier.renumberStreams()
    guard let structure = source.structure else { return }
    let part = target.reserve()
    var writer = StructureElementWriter(
      source: source, structure: structure, part: part, number: number, roles: roles.renames[number - 1],
      classes: addClasses(structure, number, &copier))
    var entries: [String: PDFValue] = [
      "Type": .name("StructElem"), "S": .name("Part"), "P": .reference(document), "T": .text(title),
    ]
    entries["Lang"] = structure.language
    entries["K"] = .array(structure.kids.map { copier.copy($0) })
    target.fill(part, .dictionary(entries))
    for element in structure.elements { writer.write(element, to: target, &copier) }
    identifiers += writer.identifiers
    partElements.append(.reference(part))
    for (key, value) in structure.parents.sorted(by: { $0.key < $1.key }) {
      guard let new = copier.structureKeys[key] else { continue }
      parents += [.integer(new), copier.copy(value)]
    }
    namespaces += structure.namespaces.map { copier.copy($0) }
    isSuspect = isSuspect || structure.isSuspect
  }

  /// The catalog's entries; none when no source is tagged.
  func write() -> [String: PDFValue] {
    guard !partElements.isEmpty else { return [:] }
    target.fill(
      document,
      .dictionary([
        "Type": .name("StructElem"), "S": .name("Document"), "P": .reference(root), "K": .array(partElements),
      ]))
    var entries: [String: PDFValue] = [
      "Type": .name("StructTreeRoot"), "K": .array([.reference(document)]),
      "ParentTree": .dictionary(["Nums": .array(parents)]), "ParentTreeNextKey": .integer(nextKey),
    ]
    if !roles.roleMap.isEmpty { entries["RoleMap"] = .dictionary(roles.roleMap.mapValues { .name($0) }) }
    if !classes.isEmpty { entries["ClassMap"] = .dictionary(classes) }
    if !namespaces.isEmpty { entries["Namespaces"] = .array(namespaces) }
    if !identifiers.isEmpty { entries["IDTree"] = .dictionary(["Names": .array(sortedIdentifiers)]) }
    target.fill(root, .dictionary(entries))
    var marks: [String: PDFValue] = ["Marked": .bool(true)]
    if isSuspect { marks["Suspects"] = .bool(true) }
    return ["StructTreeRoot": .reference(root), "MarkInfo": .dictionary(marks)]
  }

  /// Name trees are sorted by their names' bytes.
  private var sortedIdentifiers: [PDFValue] {
    identifiers.sorted { $0.name.lexicographicallyPrecedes($1.name) }.flatMap { [.string($0.name), $0.element] }
  }

  /// Adds a source's attribute classes; the new names of those whose name is taken.
  private mutating func addClasses(
    _ structure: SourceStructure, _ number: Int, _ copier: inout PartCopier
  ) -> [String: String] {
    var renames: [String: String] = [:]
    for (name, value) in structure.classes.inKeyOrder {
      var newName = name
      if classes[name] != nil {
        newName = "\(name)_src\(number)"
        renames[name] = newName
      }
      classes[newName] = copier.copy(value)
    }
    return renames
  }
}
