internal import Findings
internal import JSON
internal import Offers

/// Reads the form section by section as it stands, mistakes included: what a field expects comes from the form's shape, what
/// stands there from the file.
struct FormReader {
  /// Most entries of one list or object that the page shows.
  static let mostEntries = 200

  let input: ReviewInput
  let form: JSONValue
  let amounts: WholesaleAmounts
  private let fields: [Field]

  init(_ input: ReviewInput, form: JSONValue) {
    self.input = input
    self.form = form
    amounts = WholesaleAmounts(form)
    fields = if case .object(let fields) = offerShape { fields } else { [] }
  }

  var sections: [FormSection] {
    FormSection.Name.allCases.compactMap { name in
      let parts = merged(name == .others ? otherParts : name.roots.flatMap(rootParts))
      return parts.isEmpty ? nil : FormSection(name: name, parts: parts)
    }
  }

  private func rootParts(_ key: String) -> [FormPart] {
    guard let field = fields.first(where: { $0.name == key }) else { return [] }
    let isFact = TypedFacts.sections.contains(key)
    if isFact, form.present(key) == nil { return [] }
    return parts(field, in: form, at: ValuePath())
  }

  /// What no section shows: keys of the user's own, and unknown ones.
  private var otherParts: [FormPart] {
    let shown = Set(FormSection.Name.allCases.flatMap(\.roots) + ["$schema"])
    let members = (form.members ?? []).filter { !shown.contains($0.key) }
    // The offer's key stands at the top of the page; a section for it alone is due only where it is wrong.
    let isKeyAlone = members.allSatisfy { $0.key == "key" }
    guard !isKeyAlone || input.findings.contains(where: { $0.message.hasPrefix("key: ") }) else { return [] }
    return rows(of: members, at: ValuePath())
  }

  private func parts(_ field: Field, in object: JSONValue, at parent: ValuePath) -> [FormPart] {
    let path = parent.key(field.name)
    let value = object.present(field.name)
    switch path.text {
    case "eula.files": return eulaParts(value, path)
    case "resellerAgreement.file": return value.map { agreementParts($0, path) } ?? []
    case "quotes": return quoteParts(value, path)
    case "registration": return registrationParts(value, path)
    case "contractMetadata": return metadataParts(value, path)
    default: return parts(field.shape, value, path, isRequired: field.isRequired)
    }
  }

  private func parts(_ shape: Shape, _ value: JSONValue?, _ path: ValuePath, isRequired: Bool) -> [FormPart] {
    switch shape {
    case .nullable(let inner): return parts(inner, value, path, isRequired: isRequired)
    case .object(let fields) where value?.members != nil: return objectParts(fields, value ?? [:], path)
    case .object(let fields) where value == nil && isRequired: return objectParts(fields, [:], path)
    case .list(.object(let fields), _) where value?.elements?.isEmpty == false:
      return [.table(table(fields, value?.elements ?? [], path))]
    case .list where value?.elements?.isEmpty == false: return listRows(value?.elements ?? [], path)
    case .map where value?.members != nil: return rows(of: value?.members ?? [], at: path)
    default: return [.rows([row(path, value, isRequired: isRequired)])]
    }
  }

  private func objectParts(_ fields: [Field], _ object: JSONValue, _ path: ValuePath) -> [FormPart] {
    let known = fields.flatMap { parts($0, in: object, at: path) }
    let names = Set(fields.map(\.name))
    return known + rows(of: (object.members ?? []).filter { !names.contains($0.key) }, at: path)
  }

  private func listRows(_ elements: [JSONValue], _ path: ValuePath) -> [FormPart] {
    let shown = elements.prefix(Self.mostEntries).enumerated().map { index, element in
      FormRow(
        path: path.index(index).text, label: "\(formLabel(path.text)) \(index + 1)", content: .written(element))
    }
    return [.rows(shown + left(elements.count, path))]
  }

  /// Members by their own names.
  func rows(of members: [JSONValue.Member], at path: ValuePath) -> [FormPart] {
    let shown = members.prefix(Self.mostEntries).map { member in
      FormRow(path: path.key(member.key).text, label: member.key, content: .written(member.value))
    }
    return shown.isEmpty ? [] : [.rows(shown + left(members.count, path))]
  }

  func row(_ path: ValuePath, _ value: JSONValue?, isRequired: Bool) -> FormRow {
    FormRow(
      path: path.text, label: formLabel(path.text),
      content: value.map(FormContent.written) ?? .absent(isRequired: isRequired),
      explanations: explanations(of: path.text, value))
  }

  private func left(_ count: Int, _ path: ValuePath) -> [FormRow] {
    guard count > Self.mostEntries else { return [] }
    return [FormRow(path: path.text + "...", label: "", content: .left(count - Self.mostEntries))]
  }

  /// Rows that follow each other become one stretch.
  private func merged(_ parts: [FormPart]) -> [FormPart] {
    parts.reduce(into: []) { merged, part in
      if case .rows(let rows) = part, case .rows(let before) = merged.last {
        merged[merged.count - 1] = .rows(before + rows)
      } else {
        merged.append(part)
      }
    }
  }
}
