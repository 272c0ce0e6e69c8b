/// How text is set.
package struct TextStyle: Sendable, Hashable {
  /// A typeface of the documents that Bindery writes.
  package enum Family: Sendable, Hashable, CaseIterable {
    /// Noto Sans: tabular figures.
    case sans
    /// Noto Sans Mono, with a slashed zero where the font has one: for ids.
    case mono
  }

  package enum Weight: Sendable, Hashable { case regular, bold }

  package var family: Family
  package var size: Points
  package var weight: Weight
  package var color: Color
  /// Space added between letters.
  package var letterSpacing: Points
  /// All figures have one width, so that columns of numbers align (OpenType `tnum`).
  package var tabularFigures: Bool

  package init(
    _ family: Family = .sans, size: Points, weight: Weight = .regular, color: Color = .black,
    letterSpacing: Points = 0, tabularFigures: Bool = true
  ) {
    self.family = family
    self.size = size
    self.weight = weight
    self.color = color
    self.letterSpacing = letterSpacing
    self.tabularFigures = tabularFigures
  }
}
