/// Judges the annotations of a page: links, form fields and plain comments go along; media and attachments are left out but
/// for their look; everything else is refused.
///
/// Source: ISO 32000-2, 12.5.
struct AnnotationCheck {
  private static let plain: Set<String> = [
    "Text", "FreeText", "Line", "Square", "Circle", "Polygon", "PolyLine", "Highlight", "Underline", "Squiggly",
    "StrikeOut", "Stamp", "Caret", "Ink", "Popup",
  ]
  private static let active = [
    "Screen": "a media screen", "Movie": "a movie", "Sound": "a sound", "RichMedia": "rich media", "3D": "a 3D model",
    "FileAttachment": "an attached file",
  ]
  /// What remains of an annotation that plays or holds a file: how it looks and what it says.
  private static let lookKeys: Set<String> = [
    "AP", "AS", "Border", "C", "CA", "Contents", "CreationDate", "F", "M", "NM", "OC", "P", "Popup", "Rect",
    "StructParent", "Subj", "T",
  ]

  let document: QPDFDocument
  let actions: ActionCheck

  /// Sorts the annotations of a page: those that go along, and those that are left out.
  func judge(_ page: inout SourcePage, number: Int, _ list: inout FindingList) {
    let found = annotations(of: page, number: number, &list)
    page.dropped = Set(elements(of: page, number: number, &list).compactMap(\.reference))
      .subtracting(found.compactMap(\.id))
    page.annotations = found.filter { !isPopup($0, below: page.dropped) }
    // What pops up belongs to what is gone.
    list.removed.annotations += found.count - page.annotations.count
    page.dropped.formUnion(found.filter { isPopup($0, below: page.dropped) }.compactMap(\.id))
  }

  private func isPopup(_ annotation: SourceAnnotation, below dropped: Set<ObjectID>) -> Bool {
    guard document.resolve(annotation.entries["Subtype"]).name == "Popup" else { return false }
    return annotation.entries["Parent"]?.reference.map(dropped.contains) ?? false
  }

  private func annotations(of page: SourcePage, number: Int, _ list: inout FindingList) -> [SourceAnnotation] {
    var kept: [SourceAnnotation] = []
    for item in elements(of: page, number: number, &list) {
      let value = document.resolve(item)
      if value.isNull { continue }
      guard let entries = value.entries else {
        list.add(.pdfDamaged, "an annotation is no dictionary", page: number, object: object(item))
        continue
      }
      let subtype = document.resolve(entries["Subtype"]).name ?? "no kind"
      let site = ActionCheck.Site(name: words(subtype), page: number, object: object(item))
      let target = actions.target(of: entries, at: site, &list)
      actions.checkTriggers(of: entries, at: site, &list)
      if subtype == "Link", target == .nowhere, actions.isAddress(entries) { list.removed.addressLinks += 1 }
      if let entries = judged(entries, subtype, at: site, &list) {
        let key = document.resolve(entries["StructParent"]).int
        kept.append(SourceAnnotation(id: item.reference, entries: entries, target: target, structureKey: key))
      }
    }
    return kept
  }

  private func elements(of page: SourcePage, number: Int, _ list: inout FindingList) -> [PDFValue] {
    let value = document.resolve(page.entries["Annots"])
    if let elements = value.elements { return elements }
    if !value.isNull { list.add(.pdfDamaged, "the page's list of annotations is no array", page: number) }
    return []
  }

  /// The annotation as it goes along; nil for one that doesn't.
  private func judged(
    _ entries: [String: PDFValue], _ subtype: String, at site: ActionCheck.Site, _ list: inout FindingList
  ) -> [String: PDFValue]? {
    if subtype == "Link" || subtype == "Widget" || Self.plain.contains(subtype) { return entries }
    guard let what = Self.active[subtype] else {
      list.add(
        .pdfAnnotation, "an annotation of the kind \(subtype) can't be carried over", page: site.page,
        object: site.object)
      return nil
    }
    let hasLook = hasAppearance(entries)
    let rest = hasLook ? ", of which its picture remains" : ""
    actions.reportActive("the page holds \(what)\(rest)", at: site, &list)
    guard hasLook else {
      list.removed.annotations += 1
      if let page = site.page, let box = PageBox(document.resolve(entries["Rect"]), in: document) {
        // Readers draw icons in a size of their own.
        list.uncomparedAreas[page - 1, default: []].append(box.widened(by: 26))
      }
      return nil
    }
    var look = entries.filter { Self.lookKeys.contains($0.key) }
    look["Subtype"] = .name("Stamp")
    look["Type"] = .name("Annot")
    return look
  }

  private func hasAppearance(_ entries: [String: PDFValue]) -> Bool {
    let normal = document.resolve(document.resolve(entries["AP"]).entries?["N"])
    if normal.isStream { return true }
    guard let state = document.resolve(entries["AS"]).name else { return false }
    return document.resolve(normal.entries?[state]).isStream
  }

  private func words(_ subtype: String) -> String {
    switch subtype {
    case "Link": "a link"
    case "Widget": "a form field"
    default: "an annotation (\(subtype))"
    }
  }

  private func object(_ value: PDFValue) -> Int? { value.reference.map { Int($0.number) } }
}
