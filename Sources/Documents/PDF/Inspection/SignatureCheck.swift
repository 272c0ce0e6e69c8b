internal import Findings

/// Judges the digital signatures of a source. Source: ISO 32000-2, 12.7.5.5, 12.8.
struct SignatureCheck {
  let document: QPDFDocument
  let policy: SignaturePolicy
  let tree: FieldTree

  /// Reports signatures; where they are kept as pictures, takes their values out of the copy.
  func check(_ fields: [FieldNode], _ list: inout FindingList) {
    let signed = fields.filter { isSigned($0.id) }
    let proofs = proofs(signed.count)
    guard !proofs.isEmpty else { return }
    let words = proofs.joined(separator: "; ")
    switch policy {
    case .refuse: list.add(.pdfSigned, "the file is signed: \(words)")
    case .keepAppearance:
      list.add(
        .pdfSigned, "the file is signed: \(words); the copy shows it, but no signature holds there",
        help: "keep the signed file itself: it is the evidence", severity: .note)
      for field in signed { dropValue(of: field.id) }
    }
  }

  private func isSigned(_ id: ObjectID) -> Bool {
    let entries = document.value(of: id).entries ?? [:]
    return tree.inherited("FT", of: entries).name == "Sig" && !tree.inherited("V", of: entries).isNull
  }

  private func proofs(_ signatures: Int) -> [String] {
    let catalog = document.catalog
    let form = document.resolve(catalog["AcroForm"]).entries ?? [:]
    var proofs: [String] = []
    if signatures > 0 { proofs.append("\(signatures) signature fields are filled in") }
    if (document.resolve(form["SigFlags"]).int ?? 0) & 1 != 0 { proofs.append("its form says that signatures exist") }
    if !document.resolve(catalog["Perms"]).isNull { proofs.append("a signature limits what may be changed") }
    if !document.resolve(catalog["DSS"]).isNull { proofs.append("it holds certificates for signatures") }
    return proofs
  }

  /// Takes the value from the field and those above it that hand it down.
  private func dropValue(of field: ObjectID) {
    var next: ObjectID? = field
    for _ in 0..<100 {
      guard let id = next, var entries = document.value(of: id).entries else { return }
      next = entries["Parent"]?.reference
      guard entries.removeValue(forKey: "V") != nil else { continue }
      document.fill(id, .dictionary(entries))
    }
  }
}
