/// Brings the fields of all sources together: below a field for each source, so that no two share a name or a value.
///
/// Viewers are never asked to draw fields anew. Source: ISO 32000-2, 12.7.3.
struct FormBinder {
  /// Most fields below one: readers look at the field above again for each of them, and Poppler reads it anew each time.
  private static let mostKids = 100

  let target: QPDFDocument
  private var fields: [PDFValue] = []
  private var resources: [String: [String: PDFValue]] = [:]
  private var origins: [String: (document: QPDFDocument, value: PDFValue)] = [:]

  init(target: QPDFDocument) {
    self.target = target
  }

  /// Makes room for a source's fields, before its pages are copied.
  mutating func prepare(_ source: SourcePDF, number: Int, _ copier: inout PartCopier) {
    guard !source.form.isEmpty else { return }
    for roots in groups(of: source.form) {
      let parent = target.reserve()
      for root in roots { copier.formParents[root] = parent }
    }
    for (category, value) in source.form.resources.inKeyOrder {
      for (name, resource) in (source.document.resolve(value).entries ?? [:]).inKeyOrder {
        let newName = add(resource, name, category, number, source.document, &copier)
        if category == "Font", newName != name { copier.fontNames[name] = newName }
      }
    }
  }

  /// Adds a source's fields, after its pages were copied.
  mutating func add(_ source: SourcePDF, number: Int, _ copier: inout PartCopier) {
    var entries = source.form.defaults
    if case .string(let bytes) = entries["DA"] {
      entries["DA"] = .string(renamedFonts(in: bytes, by: copier.fontNames))
    }
    for (index, roots) in groups(of: source.form).enumerated() {
      guard let first = roots.first, let parent = copier.formParents[first] else { continue }
      entries["T"] = .text(index == 0 ? "src\(number)" : "src\(number)-\(index + 1)")
      entries["Kids"] = .array(roots.map { copier.copy(.reference($0)) })
      target.fill(parent, .dictionary(entries))
      fields.append(.reference(parent))
    }
  }

  private func groups(of form: SourceForm) -> [ArraySlice<ObjectID>] {
    stride(from: 0, to: form.roots.count, by: Self.mostKids).map { form.roots[$0...].prefix(Self.mostKids) }
  }

  /// The catalog's entry; nil without fields.
  func write() -> PDFValue? {
    guard !fields.isEmpty else { return nil }
    var form: [String: PDFValue] = ["Fields": .array(fields)]
    if !resources.isEmpty { form["DR"] = .dictionary(resources.mapValues { .dictionary($0) }) }
    return .dictionary(form)
  }

  /// Adds a resource; its name, which is a new one where another source has something else by that name.
  private mutating func add(
    _ resource: PDFValue, _ name: String, _ category: String, _ number: Int, _ document: QPDFDocument,
    _ copier: inout PartCopier
  ) -> String {
    var newName = name
    if let known = origins["\(category)/\(name)"] {
      if isSame(known.value, in: known.document, as: resource, in: document, depth: 0) { return name }
      newName = "\(name)_src\(number)"
    }
    origins["\(category)/\(newName)"] = (document, resource)
    resources[category, default: [:]][newName] = copier.copyByQPDF(resource)
    return newName
  }

  /// Whether two values of two documents are the same, stream data aside (which are never taken as the same).
  private func isSame(
    _ left: PDFValue, in leftDocument: QPDFDocument, as right: PDFValue, in rightDocument: QPDFDocument, depth: Int
  ) -> Bool {
    guard depth < 12 else { return false }
    switch (leftDocument.resolve(left), rightDocument.resolve(right)) {
    case (.array(let one), .array(let other)):
      return one.count == other.count
        && zip(one, other).allSatisfy { isSame($0, in: leftDocument, as: $1, in: rightDocument, depth: depth + 1) }
    case (.dictionary(let one), .dictionary(let other)):
      return one.count == other.count
        && one.allSatisfy { key, value in
          other[key].map { isSame(value, in: leftDocument, as: $0, in: rightDocument, depth: depth + 1) } ?? false
        }
    case (.stream, _), (_, .stream): return false
    case (let one, let other): return one == other
    }
  }
}

/// A default appearance string with other font names. Source: ISO 32000-2, 12.7.4.3.
func renamedFonts(in appearance: [UInt8], by names: [String: String]) -> [UInt8] {
  let words = appearance.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
  let renamed = words.map { word -> [UInt8] in
    guard word.first == UInt8(ascii: "/"),
      let name = names[String(decoding: word.dropFirst(), as: UTF8.self)]
    else { return Array(word) }
    return Array("/\(name)".utf8)
  }
  return Array(renamed.joined(separator: [UInt8(ascii: " ")]))
}
