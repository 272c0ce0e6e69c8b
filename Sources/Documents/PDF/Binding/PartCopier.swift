/// Copies the pages of one source into the bound document.
///
/// libqpdf's own copy empties every reference to a page that is not copied yet, for good. So it copies only what never refers
/// to pages (content, resources, streams); pages and annotations are written anew, with room made for all before any is filled.
struct PartCopier {
  let source: SourcePDF
  let target: QPDFDocument
  /// The new pages, in order.
  let pages: [ObjectID]
  /// New names of fonts that another source's fields name differently.
  var fontNames: [String: String] = [:]
  /// The new field above each of this source's topmost ones.
  var formParents: [ObjectID: ObjectID] = [:]
  /// The structure's numbers of pages and objects, old to new.
  var structureKeys: [Int: Int] = [:]
  /// The devices that the pages' colours are meant for, where the document does not say it.
  var pageIntents: PDFValue?
  private var copies: [ObjectID: PDFValue] = [:]
  private var copiesByQPDF: [ObjectID: PDFValue] = [:]

  init(_ source: SourcePDF, target: QPDFDocument) {
    self.source = source
    self.target = target
    pages = source.pages.map { _ in target.reserve() }
    for (page, id) in zip(source.pages, pages) { copies[page.id] = .reference(id) }
    for id in source.pages.flatMap(\.dropped) { copies[id] = .null }
    // Content refers to layers as libqpdf has copied them; everything else must mean the same objects.
    for group in source.layers.groups { copies[group] = copyByQPDF(.reference(group)) }
  }

  /// Says which new object stands for an old one that somebody else writes.
  mutating func setCopy(of old: ObjectID, _ new: ObjectID) { copies[old] = .reference(new) }

  /// Copies all pages as children of the page tree's node.
  mutating func copyPages(parent: ObjectID) {
    var filled: [(id: ObjectID, entries: [String: PDFValue])] = []
    for (page, id) in zip(source.pages, pages) {
      // A blank page may lack the resources that every page must have (ISO 32000-2, 7.7.3.3).
      var entries: [String: PDFValue] = ["Parent": .reference(parent), "Resources": .dictionary([:])]
      for (key, value) in page.entries.inKeyOrder where !ReachabilityCheck.pageKeysNotCopied.contains(key) {
        entries[key] =
          ReachabilityCheck.pageKeysCopiedByQPDF.contains(key) ? copyByQPDF(value) : copy(value)
      }
      entries["Type"] = .name("Page")
      if let pageIntents, entries["OutputIntents"] == nil { entries["OutputIntents"] = pageIntents }
      entries["StructParents"] = structureKey(page.entries["StructParents"])
      filled.append((id, entries))
    }
    let annotations = source.pages.map { reserve($0.annotations) }
    for index in filled.indices {
      for (annotation, id) in zip(source.pages[index].annotations, annotations[index]) { fill(id, with: annotation) }
      if !annotations[index].isEmpty {
        filled[index].entries["Annots"] = .array(annotations[index].map { .reference($0) })
      }
      target.fill(filled[index].id, .dictionary(filled[index].entries))
    }
  }

  /// A link target in the bound document; nil for none.
  func destination(of target: LinkTarget) -> (key: String, value: PDFValue)? {
    switch target {
    case .nowhere: return nil
    case .page(let index, let view): return ("Dest", .array([.reference(pages[index])] + view))
    case .address(let bytes, let sendsMousePosition):
      var action: [String: PDFValue] = ["S": .name("URI"), "URI": .string(bytes)]
      if sendsMousePosition { action["IsMap"] = .bool(true) }
      return ("A", .dictionary(action))
    }
  }

  private mutating func reserve(_ annotations: [SourceAnnotation]) -> [ObjectID] {
    annotations.map { annotation in
      let id = target.reserve()
      // Another page may list the same annotation; each gets its own.
      if let original = annotation.id, copies[original] == nil { copies[original] = .reference(id) }
      return id
    }
  }

  private mutating func fill(_ id: ObjectID, with annotation: SourceAnnotation) {
    var entries: [String: PDFValue] = [:]
    for (key, value) in annotation.entries.inKeyOrder
    where !ReachabilityCheck.annotationKeysNotCopied.contains(key) {
      entries[key] = copy(value)
    }
    if let destination = destination(of: annotation.target) { entries[destination.key] = destination.value }
    entries["StructParent"] = annotation.structureKey.flatMap { structureKeys[$0] }.map { .integer($0) }
    if let original = annotation.id { fit(&entries, of: original) }
    target.fill(id, .dictionary(entries))
  }

  /// Hangs a topmost field below the source's own, and gives fonts their new names.
  private func fit(_ entries: inout [String: PDFValue], of original: ObjectID) {
    if let parent = formParents[original] { entries["Parent"] = .reference(parent) }
    if !fontNames.isEmpty, case .string(let bytes) = entries["DA"] {
      entries["DA"] = .string(renamedFonts(in: bytes, by: fontNames))
    }
  }

  private func structureKey(_ value: PDFValue?) -> PDFValue? {
    source.document.resolve(value).int.flatMap { structureKeys[$0] }.map { .integer($0) }
  }

  /// Gives the copies of streams outside the structure the numbers by which it knows them now.
  mutating func renumberStreams() {
    for stream in source.taggedStreams {
      guard let copy = copyByQPDF(.reference(stream)).reference else { continue }
      let entries = source.document.value(of: stream).entries ?? [:]
      for key in ["StructParent", "StructParents"] where entries[key] != nil {
        target.setKey(key, of: copy, to: structureKey(entries[key]))
      }
    }
  }

  /// A value of the source as it stands in the bound document.
  mutating func copy(_ value: PDFValue) -> PDFValue {
    switch value {
    case .array(let elements): return .array(elements.map { copy($0) })
    case .dictionary(let entries):
      var copied: [String: PDFValue] = [:]
      for (key, value) in entries.inKeyOrder { copied[key] = copy(value) }
      return .dictionary(copied)
    case .reference(let id): return copyObject(id)
    default: return value
    }
  }

  private mutating func copyObject(_ id: ObjectID) -> PDFValue {
    if let known = copies[id] { return known }
    let value = source.document.value(of: id)
    switch value {
    case .stream: return copyByQPDF(.reference(id))
    // A page that the page tree does not have is in no document.
    case .dictionary where value.isPage(in: source.document): return .null
    case .array, .dictionary:
      let new = target.reserve()
      copies[id] = .reference(new)
      var copied = copy(value)
      if case .dictionary(var entries) = copied {
        fit(&entries, of: id)
        copied = .dictionary(entries)
      }
      target.fill(new, copied)
      return .reference(new)
    default: return value
    }
  }

  /// The same for what never refers to pages, copied as a whole.
  mutating func copyByQPDF(_ value: PDFValue) -> PDFValue {
    switch value {
    case .array(let elements): return .array(elements.map { copyByQPDF($0) })
    case .dictionary(let entries):
      var copied: [String: PDFValue] = [:]
      for (key, value) in entries.inKeyOrder { copied[key] = copyByQPDF(value) }
      return .dictionary(copied)
    case .reference(let id):
      if let known = copiesByQPDF[id] { return known }
      let value = source.document.value(of: id)
      let copied = value.isContainer ? target.copy(id, from: source.document) : value
      copiesByQPDF[id] = copied
      return copied
    default: return value
    }
  }
}
