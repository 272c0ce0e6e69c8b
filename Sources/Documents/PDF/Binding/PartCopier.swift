/// Copies the pages of one source into the bound document.
///
/// libqpdf's own copy empties every reference to a page that is not copied yet, for good. So it copies only what never refers
/// to pages (content, resources, streams); pages and annotations are written anew, with room made for all before any is filled.
struct PartCopier {
  let source: SourcePDF
  let target: QPDFDocument
  /// The new pages, in order.
  let pages: [ObjectID]
  private var copies: [ObjectID: PDFValue] = [:]
  private var copiesByQPDF: [ObjectID: PDFValue] = [:]

  init(_ source: SourcePDF, target: QPDFDocument) {
    self.source = source
    self.target = target
    pages = source.pages.map { _ in target.reserve() }
    for (page, id) in zip(source.pages, pages) { copies[page.id] = .reference(id) }
  }

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
    target.fill(id, .dictionary(entries))
  }

  private mutating func copy(_ value: PDFValue) -> PDFValue {
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
    case .array, .dictionary:
      let new = target.reserve()
      copies[id] = .reference(new)
      target.fill(new, copy(value))
      return .reference(new)
    default: return value
    }
  }

  private mutating func copyByQPDF(_ value: PDFValue) -> PDFValue {
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
