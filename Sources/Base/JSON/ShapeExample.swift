/// Examples of shapes, for the help of a finding: what could stand in place of a value of the wrong type.
extension Shape {
  /// A small value of this shape: required fields alone, one entry of a list.
  var example: JSONValue {
    switch self {
    case .anything, .boolean: true
    case .text(let format), .textOrObject(let format, _): JSONValue(.string(format.example))
    case .oneOf(let allowed): JSONValue(.string(allowed.first ?? ""))
    case .integer(let range): .integer(max(1, range.lowerBound))
    case .nullable(let inner): inner.example
    case .list(let element, _): [element.example]
    case .map(let inner, let known): known.isEmpty ? ["name": inner.example] : Shape.object(known).example
    case .object(let fields), .dependent(let fields, _):
      JSONValue(.object(fields.filter(\.isRequired).map { .init(key: $0.name, value: $0.shape.example) }))
    }
  }

  /// What to do about a value of another type; `absence` says how to leave it out, where that is allowed.
  func help(insteadOf value: JSONValue, absence: String?) -> String {
    switch (value.content, self) {
    case (.null, _): (absence.map { $0 + ", or " } ?? "") + "write \(exampleText)"
    case (.number(let digits), .text(let format)), (.number(let digits), .textOrObject(let format, _)):
      // A number may have lost what a text keeps: an account's leading zeros, an amount's decimals.
      format.problem(digits) == nil
        ? "write it in double quotes: \(jsonQuoted(digits))"
        : "write it in double quotes, as in \(jsonQuoted(format.example))"
    case (.string(let text), .integer) where Int(text) != nil: "write it without quotes: \(text)"
    case (.string(let text), .boolean) where ["true", "false"].contains(text): "write it without quotes: \(text)"
    case (.string, .list(.text, _)), (.string, .list(.textOrObject, _)), (.object, .list(.object, _)):
      shortText(value).map { "put it into square brackets: [\($0)]" } ?? "put it into square brackets"
    case (.array(let elements), .text) where elements.count == 1: "write the entry without square brackets"
    default: "write \(exampleText)"
    }
  }

  private var exampleText: String {
    switch self {
    case .boolean: return "true or false"
    case .nullable(let inner): return inner.exampleText
    case .oneOf(let allowed): return allowed.map(jsonQuoted).joined(separator: " or ")
    case .object(let fields), .dependent(let fields, _):
      let names = fields.filter(\.isRequired).map { jsonQuoted($0.name) }.joined(separator: ", ")
      return shortText(example).map { "an object such as \($0)" } ?? "an object with the keys \(names)"
    default: return shortText(example).map { "a value such as \($0)" } ?? "a value of that type"
    }
  }
}

private func shortText(_ value: JSONValue) -> String? {
  let text = value.canonical
  return text.utf8.count <= 100 ? text : nil
}
