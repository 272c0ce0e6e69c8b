/// Writes the elements of one source's structure into the bound document.
struct StructureElementWriter {
  let source: SourcePDF
  let structure: SourceStructure
  /// The element that stands for the source.
  let part: ObjectID
  let number: Int
  let roles: [String: String]
  let classes: [String: String]
  /// New identifiers with their elements.
  private(set) var identifiers: [(name: [UInt8], element: PDFValue)] = []
  private let topElements: Set<ObjectID>
  /// Annotations that were left out.
  private let dropped: Set<ObjectID>

  init(
    source: SourcePDF, structure: SourceStructure, part: ObjectID, number: Int, roles: [String: String],
    classes: [String: String]
  ) {
    self.source = source
    self.structure = structure
    self.part = part
    self.number = number
    self.roles = roles
    self.classes = classes
    dropped = Set(source.pages.flatMap(\.dropped))
    topElements = Set(structure.kids.compactMap(\.reference))
  }

  /// Fills the room that was made for an element.
  mutating func write(_ element: ObjectID, to target: QPDFDocument, _ copier: inout PartCopier) {
    guard let new = copier.copy(.reference(element)).reference else { return }
    let entries = source.document.value(of: element).entries ?? [:]
    var written: [String: PDFValue] = [:]
    for (key, value) in entries.inKeyOrder {
      let copied = copy(key, value, entries, new, &copier)
      if !copied.isNull { written[key] = copied }
    }
    if topElements.contains(element) { written["P"] = .reference(part) }
    target.fill(new, .dictionary(written))
  }

  private mutating func copy(
    _ key: String, _ value: PDFValue, _ entries: [String: PDFValue], _ new: ObjectID, _ copier: inout PartCopier
  ) -> PDFValue {
    switch key {
    case "S":
      let type = source.document.resolve(value)
      // Types of another namespace have their own roles.
      guard entries["NS"] == nil, let name = type.name.flatMap({ roles[$0] }) else { return type }
      return .name(name)
    case "K": return kids(value, &copier)
    case "C": return classNames(value)
    case "A": return attributes(value, &copier)
    case "ID":
      guard let name = source.document.resolve(value).bytes else { return .null }
      identifiers.append((prefixed(name), .reference(new)))
      return .string(prefixed(name))
    default: return copier.copy(value)
    }
  }

  /// What an element holds, less the annotations that were left out.
  private func kids(_ value: PDFValue, _ copier: inout PartCopier) -> PDFValue {
    if let elements = source.document.resolve(value).elements {
      return .array(elements.filter { !isDropped($0) }.map { copier.copy($0) })
    }
    return isDropped(value) ? .null : copier.copy(value)
  }

  private func isDropped(_ kid: PDFValue) -> Bool {
    guard let object = source.document.resolve(kid).entries?["Obj"]?.reference else { return false }
    return dropped.contains(object)
  }

  private func classNames(_ value: PDFValue) -> PDFValue {
    let names = source.document.resolve(value)
    guard let elements = names.elements else { return className(names) }
    // Revision numbers may stand between the names.
    return .array(elements.map { className(source.document.resolve($0)) })
  }

  private func className(_ value: PDFValue) -> PDFValue {
    switch value {
    case .name(let name): .name(classes[name] ?? name)
    case .number: value
    default: .null
    }
  }

  /// Attributes with the new identifiers of a table's headers. Source: ISO 32000-2, 14.7.6.1, 14.8.5.7.
  private func attributes(_ value: PDFValue, _ copier: inout PartCopier, isListed: Bool = false) -> PDFValue {
    switch source.document.resolve(value) {
    // A list holds no lists.
    case .array(let elements) where !isListed:
      return .array(elements.map { attributes($0, &copier, isListed: true) })
    case .dictionary(let entries) where entries["Headers"] != nil:
      var copied: [String: PDFValue] = [:]
      for (key, value) in entries.inKeyOrder { copied[key] = copier.copy(value) }
      let headers = source.document.resolve(entries["Headers"]).elements ?? []
      copied["Headers"] = .array(headers.compactMap { source.document.resolve($0).bytes }.map { .string(prefixed($0)) })
      return .dictionary(copied)
    default: return copier.copy(value)
    }
  }

  private func prefixed(_ identifier: [UInt8]) -> [UInt8] { Array("src\(number).".utf8) + identifier }
}
