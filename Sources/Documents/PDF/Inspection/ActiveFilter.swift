/// Takes out of a value what acts or is attached, wherever it hides, and reports each removal.
struct ActiveFilter {
  let document: QPDFDocument
  let actions: ActionCheck
  /// Elements of the structure, whose types may be called as anybody likes: `/S /Sound`.
  let elements: Set<ObjectID>

  /// The value without what acts; nil when nothing was taken out.
  func cleaned(_ value: PDFValue, at site: ActionCheck.Site, _ list: inout FindingList) -> PDFValue? {
    switch value {
    case .array(let elements): return cleaned(elements, at: site, &list).map { .array($0) }
    case .dictionary(let entries): return cleaned(entries, at: site, &list).map { .dictionary($0) }
    case .stream(let entries): return cleaned(entries, at: site, &list).map { .stream($0) }
    default: return nil
    }
  }

  private func cleaned(
    _ elements: [PDFValue], at site: ActionCheck.Site, _ list: inout FindingList
  ) -> [PDFValue]? {
    var cleaned = elements
    var hasChanged = false
    for (index, element) in elements.enumerated() {
      if let what = activeContent("", element) {
        actions.reportActive("\(site.name) holds \(what)", at: site.at(element), &list)
        cleaned[index] = .null
        hasChanged = true
      } else if let inner = self.cleaned(element, at: site, &list) {
        cleaned[index] = inner
        hasChanged = true
      }
    }
    return hasChanged ? cleaned : nil
  }

  private func cleaned(
    _ entries: [String: PDFValue], at site: ActionCheck.Site, _ list: inout FindingList
  ) -> [String: PDFValue]? {
    var cleaned = entries
    var hasChanged = false
    for (key, value) in entries.inKeyOrder where value.isContainer {
      if let what = activeContent(key, value) {
        actions.reportActive("\(site.name) holds \(what)", at: site.at(value), &list)
        cleaned[key] = nil
        hasChanged = true
      } else if let inner = self.cleaned(value, at: site, &list) {
        cleaned[key] = inner
        hasChanged = true
      }
    }
    return hasChanged ? cleaned : nil
  }

  /// What the value of a key does that is not wanted, in words; nil for one that does no harm.
  func activeContent(_ key: String, _ value: PDFValue) -> String? {
    guard value.isContainer, value.reference.map({ !elements.contains($0) }) ?? true else { return nil }
    let resolved = document.resolve(value)
    if key == "AF", isAttachmentList(resolved) { return "an attached file" }
    guard let entries = resolved.entries else { return nil }
    switch key {
    case "EF" where isFileSet(entries): return "an attached file"
    case "AA" where isTriggerSet(entries): return "actions that start by themselves"
    case "Ref" where !document.resolve(entries["F"]).isNull: return "a reference to a page of another file"
    default: break
    }
    if resolved.isStream, document.resolve(entries["Type"]).name == "EmbeddedFile" { return "an attached file" }
    return action(entries)
  }

  private func action(_ entries: [String: PDFValue]) -> String? {
    guard let kind = document.resolve(entries["S"]).name else { return nil }
    if let deed = ActionCheck.activeKinds[kind] { return "an action that \(deed)" }
    guard kind == "URI", let bytes = document.resolve(entries["URI"]).bytes else { return nil }
    let address = String(decoding: bytes, as: UTF8.self)
    return ActionCheck.problem(with: address).map { "a link to \"\(address)\", \($0)" }
  }

  private func isAttachmentList(_ value: PDFValue) -> Bool {
    let files = value.elements ?? [value]
    return files.contains { file in
      guard let entries = document.resolve(file).entries else { return false }
      return document.resolve(entries["Type"]).name == "Filespec" || entries["EF"] != nil || entries["F"] != nil
    }
  }

  private func isFileSet(_ entries: [String: PDFValue]) -> Bool {
    !entries.isEmpty && entries.values.contains { document.resolve($0).isStream }
  }

  private func isTriggerSet(_ entries: [String: PDFValue]) -> Bool {
    !entries.isEmpty && entries.values.contains { document.resolve(document.resolve($0).entries?["S"]).name != nil }
  }
}

extension ActionCheck.Site {
  /// The same site, at the object that a reference names.
  func at(_ value: PDFValue) -> ActionCheck.Site {
    guard let id = value.reference else { return self }
    return ActionCheck.Site(name: name, page: page, object: Int(id.number))
  }
}
