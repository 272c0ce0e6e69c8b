/// Judges the annotations of a page: links and plain comments go along, everything else is refused.
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

  let document: QPDFDocument
  let actions: ActionCheck

  /// The annotations of a page that go along.
  func annotations(of page: SourcePage, number: Int, _ list: inout FindingList) -> [SourceAnnotation] {
    var kept: [SourceAnnotation] = []
    var fields = 0
    for item in elements(of: page, number: number, &list) {
      let value = document.resolve(item)
      if value.isNull { continue }
      guard let entries = value.entries else {
        list.add(.pdfDamaged, "an annotation is no dictionary", page: number, object: object(item))
        continue
      }
      let subtype = document.resolve(entries["Subtype"]).name ?? "no kind"
      if subtype == "Widget" {
        if !FieldCheck(document: document).isSignature(entries) { fields += 1 }
      }
      let site = ActionCheck.Site(name: words(subtype), page: number, object: object(item))
      let target = actions.target(of: entries, at: site, &list)
      actions.checkTriggers(of: entries, at: site, &list)
      if judge(subtype, at: site, &list) {
        kept.append(SourceAnnotation(id: item.reference, entries: entries, target: target))
      }
    }
    if fields > 0 { list.add(.pdfFormFields, "the page has \(fields) form fields to fill in", page: number) }
    return kept
  }

  private func elements(of page: SourcePage, number: Int, _ list: inout FindingList) -> [PDFValue] {
    let value = document.resolve(page.entries["Annots"])
    if let elements = value.elements { return elements }
    if !value.isNull { list.add(.pdfDamaged, "the page's list of annotations is no array", page: number) }
    return []
  }

  private func judge(_ subtype: String, at site: ActionCheck.Site, _ list: inout FindingList) -> Bool {
    if subtype == "Link" || Self.plain.contains(subtype) { return true }
    if let what = Self.active[subtype] {
      actions.reportActive("the page holds \(what)", at: site, &list)
    } else if subtype != "Widget" {
      list.add(
        .pdfAnnotation, "an annotation of the kind \(subtype) can't be carried over", page: site.page,
        object: site.object)
    }
    return false
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
