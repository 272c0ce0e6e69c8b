/// Reports what layers hide, and what of them can't be carried over.
struct LayerCheck {
  let document: QPDFDocument
  let layers: SourceLayers

  func check(_ list: inout FindingList) {
    let properties = document.resolve(document.catalog["OCProperties"]).entries ?? [:]
    let settings = document.resolve(properties["D"]).entries ?? [:]
    if let intent = unusualIntent(settings["Intent"]) {
      list.add(.pdfLayers, "the file shows its layers by the intent \(intent); only View can be carried over")
    }
    if let others = document.resolve(properties["Configs"]).elements, !others.isEmpty {
      list.add(.pdfLayerSettings, "the file holds \(others.count) more settings of its layers; they are left out")
    }
    let strays = (document.resolve(properties["OCGs"]).elements ?? []).count { $0.reference == nil && !$0.isNull }
    if strays > 0 {
      list.add(
        .pdfLayerSettings,
        "the file lists layers to which nothing can belong (no objects: \(strays)); they are left out")
    }
    let ways = waysOfHiding()
    for group in layers.groups {
      guard let way = ways[group] else { continue }
      list.add(.pdfHiddenLayer, "the layer \(name(of: group)) \(way)", object: Int(group.number))
    }
  }

  /// Reports content that shows or hides by a combination of layers. Source: ISO 32000-2, 8.11.2.2.
  func checkMembership(_ entries: [String: PDFValue], page: Int?, object: Int?, _ list: inout FindingList) {
    guard !isVisible(membership: entries) else { return }
    list.add(
      .pdfHiddenLayer, "what is shown by a combination of layers is hidden by default", page: page, object: object)
  }

  private func unusualIntent(_ value: PDFValue?) -> String? {
    let intent = document.resolve(value)
    let names = (intent.elements ?? [intent]).compactMap { document.resolve($0).name }
    return names.isEmpty || names.contains("View") ? nil : names.joined(separator: ", ")
  }

  private func name(of group: ObjectID) -> String {
    let bytes = document.resolve(document.value(of: group).entries?["Name"]).bytes ?? []
    return "\"\(document.text(bytes))\""
  }

  /// In which way each layer is not seen by everybody; layers that always show are not among them.
  private func waysOfHiding() -> [ObjectID: String] {
    var ways: [ObjectID: String] = [:]
    for group in layers.hidden { ways[group] = "is hidden by default" }
    for state in layers.autoStates {
      for group in state.groups where ways[group] == nil { ways[group] = hiding(of: group, by: state) }
    }
    return ways
  }

  private func hiding(of group: ObjectID, by state: SourceLayers.AutoState) -> String? {
    let usage = document.resolve(document.value(of: group).entries?["Usage"]).entries ?? [:]
    for category in state.categories {
      guard let use = document.resolve(usage[category]).entries else { continue }
      if document.resolve(use[category + "State"]).name == "OFF" { return "is hidden in \(words(state.event))" }
      if category == "Zoom" { return "is hidden at some magnifications" }
    }
    return nil
  }

  private func words(_ event: String) -> String {
    switch event {
    case "View": "viewers that follow its rules"
    case "Print": "print"
    case "Export": "exports"
    default: "some programs"
    }
  }

  private func isVisible(membership entries: [String: PDFValue]) -> Bool {
    if let expression = document.resolve(entries["VE"]).elements { return evaluate(expression, depth: 0) }
    let value = entries["OCGs"] ?? .null
    let members = document.resolve(value).elements ?? [value]
    let shown = members.compactMap(\.reference).filter { document.value(of: $0).entries != nil }
      .map { !layers.hidden.contains($0) }
    guard !shown.isEmpty else { return true }
    switch document.resolve(entries["P"]).name {
    case "AllOn": return !shown.contains(false)
    case "AnyOff": return shown.contains(false)
    case "AllOff": return !shown.contains(true)
    default: return shown.contains(true)
    }
  }

  private func evaluate(_ expression: [PDFValue], depth: Int) -> Bool {
    guard depth < 32, let operation = expression.first.map({ document.resolve($0).name }) else { return true }
    let operands = expression.dropFirst().lazy.map { operand -> Bool in
      if let nested = document.resolve(operand).elements { return evaluate(nested, depth: depth + 1) }
      return operand.reference.map { !layers.hidden.contains($0) } ?? true
    }
    switch operation {
    case "And": return operands.allSatisfy { $0 }
    case "Or": return operands.contains { $0 }
    case "Not": return !(operands.first ?? false)
    default: return true
    }
  }
}
