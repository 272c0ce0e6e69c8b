extension JSONValue {
  /// The one canonical text of this value: keys in the order of their UTF-8, no white space, shortest escapes.
  ///
  /// Numbers stand as they were written, so money is written as text (Source: RFC 8785 for the rest).
  public var canonical: String {
    var text = ""
    write(to: &text, sorted: true, indent: nil)
    return text
  }

  /// The text for files that people open: two spaces an indent, keys in order of their UTF-8, a line end at the end.
  public var sortedPretty: String {
    var text = ""
    write(to: &text, sorted: true, indent: 0)
    return text + "\n"
  }

  /// The same, with the keys in their own order.
  public var pretty: String {
    var text = ""
    write(to: &text, sorted: false, indent: 0)
    return text + "\n"
  }

  private func write(to text: inout String, sorted: Bool, indent: Int?) {
    switch content {
    case .null: text += "null"
    case .bool(let flag): text += flag ? "true" : "false"
    case .number(let digits): text += digits
    case .string(let string): text += jsonQuoted(string)
    case .array(let elements):
      writeList(elements, "[", "]", to: &text, indent: indent) { element, text, inner in
        element.write(to: &text, sorted: sorted, indent: inner)
      }
    case .object(let members):
      let ordered =
        sorted ? members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) } : members
      writeList(ordered, "{", "}", to: &text, indent: indent) { member, text, inner in
        text += jsonQuoted(member.key) + (inner == nil ? ":" : ": ")
        member.value.write(to: &text, sorted: sorted, indent: inner)
      }
    }
  }

  private func writeList<Element>(
    _ elements: [Element], _ open: String, _ close: String, to text: inout String, indent: Int?,
    _ writeElement: (Element, inout String, Int?) -> Void
  ) {
    text += open
    let inner = indent.map { $0 + 1 }
    for (index, element) in elements.enumerated() {
      if index > 0 { text += "," }
      if let inner { text += "\n" + String(repeating: "  ", count: inner) }
      writeElement(element, &text, inner)
    }
    if let indent, !elements.isEmpty { text += "\n" + String(repeating: "  ", count: indent) }
    text += close
  }
}

/// A text as a JSON string with its quotes.
public func jsonQuoted(_ string: String) -> String {
  // Most texts have nothing to escape, and some are long.
  if string.utf8.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
    return "\"" + string + "\""
  }
  var quoted = "\""
  for scalar in string.unicodeScalars {
    switch scalar {
    case "\"": quoted += "\\\""
    case "\\": quoted += "\\\\"
    case "\n": quoted += "\\n"
    case "\r": quoted += "\\r"
    case "\t": quoted += "\\t"
    case let control where control.value < 0x20:
      quoted += "\\u00" + (control.value < 0x10 ? "0" : "") + String(control.value, radix: 16)
    default: quoted.unicodeScalars.append(scalar)
    }
  }
  return quoted + "\""
}

/// A text in quotes; of a very long one the beginning, so that a message stays readable.
func quotedStart(_ text: String) -> String {
  guard text.utf8.count > 300, text.unicodeScalars.count > 300 else { return jsonQuoted(text) }
  return jsonQuoted(String(String.UnicodeScalarView(text.unicodeScalars.prefix(60)))) + "..."
}
