internal import CPangoCairo

extension Layout {
  /// Sets all further text in the style; colour is the painter's.
  func setStyle(_ style: TextStyle) {
    setFont(family: style.family.name, size: style.size, weight: style.weight.pango)
    var attributes = [pango_attr_font_features_new(style.features)]
    if style.letterSpacing != 0 {
      let spacing = Int32((style.letterSpacing.value * Double(PANGO_SCALE)).rounded())
      attributes.append(pango_attr_letter_spacing_new(spacing))
    }
    setAttributes(attributes)
  }
}

extension TextStyle.Family {
  /// The family as fontconfig knows it.
  var name: String {
    switch self {
    case .sans: "Noto Sans"
    case .mono: "Noto Sans Mono"
    }
  }
}

extension TextStyle.Weight {
  fileprivate var pango: PangoWeight {
    switch self {
    case .regular: PANGO_WEIGHT_NORMAL
    case .bold: PANGO_WEIGHT_BOLD
    }
  }
}

extension TextStyle {
  /// OpenType features, as CSS writes them; a font without one ignores it.
  fileprivate var features: String {
    var features: [String] = []
    if tabularFigures { features.append("\"tnum\" 1") }
    // An id must not be misread, nor change its letters into others.
    if family == .mono { features += ["\"zero\" 1", "\"liga\" 0", "\"calt\" 0"] }
    return features.joined(separator: ", ")
  }
}
