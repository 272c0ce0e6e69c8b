/// Judges a source's form: fields, signatures, XFA. Source: ISO 32000-2, 12.7.
struct FieldCheck {
  private static let mostFields = 100_000
  let document: QPDFDocument

  /// Reports what the interactive form holds; fields that stand on a page are reported there.
  func check(actions: ActionCheck, _ list: inout FindingList) {
    let form = document.resolve(document.catalog["AcroForm"]).entries ?? [:]
    if !document.resolve(form["XFA"]).isNull {
      list.add(.pdfXFA, "the file holds an XFA form, whose pages are made by a program inside it")
    }
    var signatures = 0
    var fields = 0
    for (entries, object) in self.fields(of: form, &list) {
      let site = ActionCheck.Site(name: "a form field", page: nil, object: object)
      actions.checkTriggers(of: entries, at: site, &list)
      if isSignature(entries) { signatures += 1 } else { fields += 1 }
    }
    if fields > 0, !list.hasFinding(of: .pdfFormFields) {
      list.add(.pdfFormFields, "the file has \(fields) form fields to fill in")
    }
    checkSignatures(signatures, form, &list)
  }

  /// Whether a field, or the widget of one, is a signature that was made.
  func isSignature(_ entries: [String: PDFValue]) -> Bool {
    inherited("FT", entries).name == "Sig" && !inherited("V", entries).isNull
  }

  private func checkSignatures(_ signatures: Int, _ form: [String: PDFValue], _ list: inout FindingList) {
    let catalog = document.catalog
    let flags = document.resolve(form["SigFlags"]).int ?? 0
    var proofs: [String] = []
    if signatures > 0 { proofs.append("\(signatures) signature fields are filled in") }
    if flags & 1 != 0 { proofs.append("its form says that signatures exist") }
    if !document.resolve(catalog["Perms"]).isNull { proofs.append("a signature limits what may be changed") }
    if !document.resolve(catalog["DSS"]).isNull { proofs.append("it holds certificates for signatures") }
    guard !proofs.isEmpty else { return }
    list.add(.pdfSigned, "the file is signed: \(proofs.joined(separator: "; "))")
  }

  /// Fields at the ends of the tree; widgets without a name of their own belong to the field above.
  private func fields(
    of form: [String: PDFValue], _ list: inout FindingList
  ) -> [(entries: [String: PDFValue], object: Int?)] {
    var open = document.resolve(form["Fields"]).elements ?? []
    var seen: Set<ObjectID> = []
    var fields: [(entries: [String: PDFValue], object: Int?)] = []
    while let node = open.popLast() {
      if let id = node.reference, !seen.insert(id).inserted { continue }
      guard let entries = document.resolve(node).entries else { continue }
      let kids = document.resolve(entries["Kids"]).elements ?? []
      if kids.isEmpty { fields.append((entries, node.reference.map { Int($0.number) })) }
      open += kids
      guard fields.count + open.count <= Self.mostFields else {
        list.add(.pdfTooDeep, "the form has more than \(Self.mostFields) fields")
        break
      }
    }
    return fields
  }

  private func inherited(_ key: String, _ entries: [String: PDFValue]) -> PDFValue {
    var entries = entries
    for _ in 0..<32 {
      let value = document.resolve(entries[key])
      if !value.isNull { return value }
      guard let parent = document.resolve(entries["Parent"]).entries else { return .null }
      entries = parent
    }
    return .null
  }
}
