/// Brings the layers of all sources together, each hidden or shown as in its source. Source: ISO 32000-2, 8.11.4.
struct LayerBinder {
  private var groups: [PDFValue] = []
  private var hidden: [PDFValue] = []
  private var order: [PDFValue] = []
  private var radioButtons: [PDFValue] = []
  private var locked: [PDFValue] = []
  private var autoStates: [PDFValue] = []

  /// Adds a source's layers, listed below its title.
  mutating func add(_ source: SourcePDF, title: String, _ copier: inout PartCopier) {
    let layers = source.layers
    guard !layers.groups.isEmpty else { return }
    groups += copies(of: layers.groups, &copier)
    hidden += copies(of: layers.groups.filter(layers.hidden.contains), &copier)
    locked += copies(of: layers.locked, &copier)
    for buttons in layers.radioButtons { radioButtons.append(.array(copies(of: buttons, &copier))) }
    if !layers.order.isEmpty {
      order.append(.array([.text(title)] + layers.order.map { copier.copy($0) }))
    }
    for state in layers.autoStates {
      autoStates.append(
        .dictionary([
          "Event": .name(state.event), "OCGs": .array(copies(of: state.groups, &copier)),
          "Category": .array(state.categories.map { .name($0) }),
        ]))
    }
  }

  /// The catalog's entry; nil without layers.
  var properties: PDFValue? {
    guard !groups.isEmpty else { return nil }
    var settings: [String: PDFValue] = ["BaseState": .name("ON"), "Order": .array(order)]
    for (key, list) in [("OFF", hidden), ("RBGroups", radioButtons), ("Locked", locked), ("AS", autoStates)]
    where !list.isEmpty {
      settings[key] = .array(list)
    }
    return .dictionary(["OCGs": .array(groups), "D": .dictionary(settings)])
  }

  private func copies(of groups: [ObjectID], _ copier: inout PartCopier) -> [PDFValue] {
    groups.map { copier.copy(.reference($0)) }
  }
}
