/// The layers (optional content groups) of a source, and which of them show when it is opened.
struct SourceLayers {
  /// A rule by which viewers switch layers on their own. Source: ISO 32000-2, 8.11.4.5.
  struct AutoState {
    /// `View`, `Print` or `Export`.
    var event: String
    var groups: [ObjectID]
    var categories: [String]
  }

  /// In the order in which the source lists them, each once.
  var groups: [ObjectID] = []
  /// Hidden by default.
  var hidden: Set<ObjectID> = []
  /// How viewers list them: references, titles and nested arrays.
  var order: [PDFValue] = []
  /// Groups of which only one can be shown.
  var radioButtons: [[ObjectID]] = []
  var locked: [ObjectID] = []
  var autoStates: [AutoState] = []
}

/// Reads a source's layers. Source: ISO 32000-2, 8.11.4.
struct LayerReader {
  private static let mostLayers = 50_000
  private static let deepestOrder = 50

  let document: QPDFDocument

  func read(_ list: inout FindingList) -> SourceLayers {
    let properties = document.resolve(document.catalog["OCProperties"]).entries ?? [:]
    var layers = SourceLayers()
    layers.groups = unique(properties["OCGs"])
    guard layers.groups.count <= Self.mostLayers else {
      list.add(.pdfTooDeep, "the file has more than \(Self.mostLayers) layers")
      return SourceLayers()
    }
    let known = Set(layers.groups)
    let settings = document.resolve(properties["D"]).entries ?? [:]
    let shownByName = unique(settings["ON"])
    // "Unchanged" means all on for a file that is only being opened.
    if document.resolve(settings["BaseState"]).name == "OFF" { layers.hidden = known.subtracting(shownByName) }
    layers.hidden.formUnion(known.intersection(unique(settings["OFF"])))
    layers.order = order(settings["Order"], known, depth: 0)
    layers.radioButtons = (document.resolve(settings["RBGroups"]).elements ?? [])
      .map { unique($0).filter(known.contains) }.filter { !$0.isEmpty }
    layers.locked = unique(settings["Locked"]).filter(known.contains)
    layers.autoStates = (document.resolve(settings["AS"]).elements ?? []).compactMap { autoState($0, known) }
    return layers
  }

  private func unique(_ value: PDFValue?) -> [ObjectID] {
    var seen: Set<ObjectID> = []
    return (document.resolve(value).elements ?? []).compactMap(\.reference)
      .filter { document.value(of: $0).entries != nil && seen.insert($0).inserted }
  }

  private func order(_ value: PDFValue?, _ known: Set<ObjectID>, depth: Int) -> [PDFValue] {
    guard depth < Self.deepestOrder else { return [] }
    return (document.resolve(value).elements ?? []).compactMap { element in
      if let id = element.reference, known.contains(id) { return element }
      switch document.resolve(element) {
      case .string(let title): return .string(title)
      case .array: return .array(order(element, known, depth: depth + 1))
      default: return nil
      }
    }
  }

  private func autoState(_ value: PDFValue, _ known: Set<ObjectID>) -> SourceLayers.AutoState? {
    guard let entries = document.resolve(value).entries, let event = document.resolve(entries["Event"]).name else {
      return nil
    }
    let categories = (document.resolve(entries["Category"]).elements ?? []).compactMap { document.resolve($0).name }
    return SourceLayers.AutoState(
      event: event, groups: unique(entries["OCGs"]).filter(known.contains), categories: categories)
  }
}
