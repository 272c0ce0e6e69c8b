/// Writes nodes as HTML text. Source: HTML Living Standard, 13.1 Writing HTML documents.
struct HTMLWriter {
  private(set) var text = "<!DOCTYPE html>\n"

  mutating func write(_ node: Node) { write(node, into: .body) }

  private mutating func write(_ node: Node, into parent: Tag) {
    switch node {
    case .text(let words): writeText(words, into: parent)
    case .value(let words): writeValue(words, into: parent)
    case .styleSheet(let sheet): text += "<style>\(sheet)</style>\n"
    case .element(let tag, let attributes, let content):
      writeStart(tag, attributes)
      guard !tag.isVoid else { return }
      for child in content { write(child, into: tag) }
      text += "</\(tag.rawValue)>"
      if tag.isBlock { text += "\n" }
    }
  }

  private mutating func writeStart(_ tag: Tag, _ attributes: [Attribute]) {
    text += "<" + tag.rawValue
    for attribute in attributes {
      text += " " + attribute.name + "=\""
      text += isHarmless(attribute.value) ? attribute.value : escaped(plain(attribute.value))
      text += "\""
    }
    text += ">"
    if tag.isVoid, tag.isBlock { text += "\n" }
  }

  private mutating func writeText(_ words: String, into parent: Tag) {
    guard parent != .title else {
      text += escaped(plain(words))
      return
    }
    for piece in pieces(of: shortened(words), isStray: { _, _ in false }) { write(piece) }
  }

  private mutating func writeValue(_ words: String, into parent: Tag) {
    guard parent != .title else {
      text += escaped(plain(words))
      return
    }
    text += "<bdi>"
    for piece in pieces(of: shortened(words), isStray: isStraySpace) { write(piece) }
    text += "</bdi>"
  }

  private mutating func write(_ piece: TextPiece) {
    switch piece {
    case .visible(let words): text += escaped(words)
    case .hidden(let name): text += "<mark class=\"hidden\">\(escaped(name))</mark>"
    }
  }

  /// In attributes and titles there are no marks: hidden characters are named in brackets.
  private func plain(_ words: String) -> String {
    if isHarmless(words) { return words }
    return pieces(of: words, isStray: { _, _ in false }).map { piece in
      switch piece {
      case .visible(let words): words
      case .hidden(let name): "[\(name)]"
      }
    }.joined()
  }
}

/// The five characters that mean something in HTML, as references; apostrophes too, whatever stands around the text.
private func escaped(_ words: String) -> String {
  if isHarmless(words) { return words }
  var safe = ""
  safe.reserveCapacity(words.utf8.count)
  for scalar in words.unicodeScalars {
    switch scalar {
    case "&": safe += "&amp;"
    case "<": safe += "&lt;"
    case ">": safe += "&gt;"
    case "\"": safe += "&quot;"
    case "'": safe += "&#39;"
    default: safe.unicodeScalars.append(scalar)
    }
  }
  return safe
}

/// Visible ASCII without a character that means something in HTML: most texts, and every picture, which is long.
private func isHarmless(_ words: String) -> Bool {
  let isHarmless = { (byte: UInt8) in
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): false
    case 0x20...0x7E: true
    default: false
    }
  }
  return words.utf8.withContiguousStorageIfAvailable { $0.allSatisfy(isHarmless) } ?? words.utf8.allSatisfy(isHarmless)
}
