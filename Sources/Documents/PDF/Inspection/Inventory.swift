/// What a document holds besides the content of its pages, counted.
///
/// Counted in each source before anything is changed and in the bound document after it was read back, the numbers must
/// balance: what is not there any more must have been reported.
package struct Inventory: Equatable, Sendable {
  /// Link annotations that lead to a page of the document.
  package var internalLinks = 0
  /// Link annotations that lead to a web or mail address.
  package var addressLinks = 0
  package var outlineEntries = 0
  /// Outline entries that lead to a page or an address.
  package var outlineTargets = 0
  /// Annotations on pages that are neither links nor fields.
  package var annotations = 0
  /// Places on pages where form fields show.
  package var widgets = 0
  /// Fields that hold a value of their own, seen or unseen.
  package var formFields = 0
  /// Elements of the tagged structure.
  package var structureElements = 0
  /// What the elements mark: pieces of content, links, fields.
  package var structureItems = 0
  package var layers = 0
  /// Layers that are not shown when the document is opened.
  package var hiddenLayers = 0
  /// Ranges of page numbers.
  package var pageLabels = 0

  package init() {}

  /// What is counted, by the words that a person reads.
  static let counts: [(words: String, path: any WritableKeyPath<Inventory, Int> & Sendable)] = [
    ("internal links", \.internalLinks), ("links to addresses", \.addressLinks),
    ("outline entries", \.outlineEntries), ("outline targets", \.outlineTargets), ("annotations", \.annotations),
    ("widgets", \.widgets), ("form fields", \.formFields), ("structure elements", \.structureElements),
    ("structure items", \.structureItems), ("layers", \.layers), ("hidden layers", \.hiddenLayers),
    ("page label ranges", \.pageLabels),
  ]

  static func + (left: Inventory, right: Inventory) -> Inventory { combined(left, right, +) }
  static func - (left: Inventory, right: Inventory) -> Inventory { combined(left, right, -) }

  private static func combined(_ left: Inventory, _ right: Inventory, _ use: (Int, Int) -> Int) -> Inventory {
    var result = Inventory()
    for count in counts { result[keyPath: count.path] = use(left[keyPath: count.path], right[keyPath: count.path]) }
    return result
  }
}

extension Inventory {
  /// Where this inventory differs from another, in words: "3 internal links, expected 4".
  func differences(from expected: Inventory) -> [String] {
    Self.counts.compactMap { words, path in
      let (found, wanted) = (self[keyPath: path], expected[keyPath: path])
      return found == wanted ? nil : "\(found) \(words), expected \(wanted)"
    }
  }
}
