/// A source's tagged structure as it goes into a bound document. Source: ISO 32000-2, 14.7.
struct SourceStructure {
  /// nil where the root is no object of its own.
  var root: ObjectID?
  /// What stands directly below the root.
  var kids: [PDFValue] = []
  /// All elements that are objects of their own, parents first.
  var elements: [ObjectID] = []
  /// How many pieces of content, links and fields the elements mark.
  var itemCount = 0
  /// The links, fields and comments among them.
  var markedObjects: [ObjectID] = []
  /// The structure types that elements use.
  var types: Set<String> = []
  /// What a structure type of this source stands for, followed to its end.
  var roles: [String: String] = [:]
  /// Attribute classes by their names.
  var classes: [String: PDFValue] = [:]
  var namespaces: [PDFValue] = []
  /// Which elements mark the content of a page or object, by its number.
  var parents: [(key: Int, value: PDFValue)] = []
  /// Whether the source says that its tags may be wrong.
  var isSuspect = false
  /// The language of the whole source.
  var language: PDFValue?
}

/// Reads a source's structure tree without recursion.
struct StructureReader {
  private static let mostElements = 500_000

  let document: QPDFDocument

  /// nil for a source that is not tagged.
  func read(_ list: inout FindingList) -> SourceStructure? {
    guard let root = document.resolve(document.catalog["StructTreeRoot"]).entries else { return nil }
    var structure = SourceStructure()
    structure.root = document.catalog["StructTreeRoot"]?.reference
    structure.kids = kids(root["K"])
    walk(&structure, &list)
    guard !structure.elements.isEmpty else { return nil }
    structure.roles = roles(root["RoleMap"])
    structure.classes = document.resolve(root["ClassMap"]).entries ?? [:]
    structure.namespaces = document.resolve(root["Namespaces"]).elements ?? []
    structure.parents = TreeReader(document: document).numbers(root["ParentTree"], "structure parents", &list)
      .filter { $0.key >= 0 }
    let marks = document.resolve(document.catalog["MarkInfo"]).entries ?? [:]
    structure.isSuspect = document.resolve(marks["Suspects"]).bool ?? false
    structure.language = document.catalog["Lang"].map { document.resolve($0) }.flatMap { $0.bytes == nil ? nil : $0 }
    return structure
  }

  private func kids(_ value: PDFValue?) -> [PDFValue] {
    let resolved = document.resolve(value)
    if let elements = resolved.elements { return elements }
    return resolved.isNull ? [] : value.map { [$0] } ?? []
  }

  private func walk(_ structure: inout SourceStructure, _ list: inout FindingList) {
    var open = Array(structure.kids.reversed())
    var seen: Set<ObjectID> = []
    while let kid = open.popLast() {
      guard let entries = document.resolve(kid).entries else {
        if document.resolve(kid).int != nil { structure.itemCount += 1 }
        continue
      }
      guard let type = document.resolve(entries["S"]).name else {
        structure.itemCount += 1
        if let object = entries["Obj"]?.reference { structure.markedObjects.append(object) }
        continue
      }
      structure.types.insert(type)
      guard let id = kid.reference else {
        list.add(.pdfDamaged, "an element of the structure is no object of its own")
        continue
      }
      guard seen.insert(id).inserted else { continue }
      guard seen.count <= Self.mostElements else {
        list.add(.pdfTooDeep, "the structure has more than \(Self.mostElements) elements")
        return
      }
      structure.elements.append(id)
      open += kids(entries["K"]).reversed()
    }
  }

  private func roles(_ value: PDFValue?) -> [String: String] {
    let map = (document.resolve(value).entries ?? [:]).compactMapValues { document.resolve($0).name }
    // Some writers map a type to itself, or in a circle, which says nothing.
    return map.compactMapValues { first in
      var role = first
      for _ in 0..<32 {
        guard let next = map[role], next != role else { return role }
        role = next
      }
      return nil
    }.filter { $0.key != $0.value }
  }
}
