public import Findings

extension Shape {
  /// Everything in `value` that this shape does not allow, in the order of the file.
  public func check(_ value: JSONValue, file: String) -> [Finding] {
    var check = ShapeCheck(file: file)
    check.visit(value, self, path: KeyPath())
    return check.findings
  }
}

/// The way from the root of a JSON document to a value, as messages show it: `product.dimensions[0]."Unit Price"`.
struct KeyPath {
  var text = ""

  func key(_ name: String) -> KeyPath {
    let plain = name.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == "-" || $0 == "_" || $0 == "$" }
    let step = plain && !name.isEmpty ? name : jsonQuoted(name)
    return KeyPath(text: text.isEmpty ? step : text + "." + step)
  }

  func index(_ number: Int) -> KeyPath { KeyPath(text: text + "[\(number)]") }

  /// `path: ` before a message, nothing for the root.
  var lead: String { text.isEmpty ? "" : text + ": " }
}

private struct ShapeCheck {
  let file: String
  var findings: [Finding] = []

  mutating func visit(_ value: JSONValue, _ shape: Shape, path: KeyPath) {
    switch shape {
    case .anything: break
    case .nullable(let inner): if !value.isNull { visit(value, inner, path: path) }
    case .boolean: if value.bool == nil { reportType(value, "true or false", path) }
    case .text(let format): visitText(value, format, path: path)
    case .oneOf(let allowed): visitChoice(value, allowed, path: path)
    case .integer(let range): visitInteger(value, range, path: path)
    case .list(let element, let count): visitList(value, element, count, path: path)
    case .object(let fields): visitObject(value, fields, path: path)
    case .map(let inner): visitMap(value, inner, path: path)
    case .textOrObject(let format, let fields):
      if value.members != nil { visitObject(value, fields, path: path) } else { visitText(value, format, path: path) }
    }
  }

  private mutating func visitText(_ value: JSONValue, _ format: TextFormat, path: KeyPath) {
    guard let text = value.string else {
      let help = value.number.map { "write it in double quotes: \(jsonQuoted($0))" }
      return reportType(value, "a text such as \(jsonQuoted(format.example))", path, help: help)
    }
    if let problem = format.problem(text) {
      report(format.rule, "\(path.lead)\(jsonQuoted(text)) \(problem)", at: value.position)
    }
  }

  private mutating func visitChoice(_ value: JSONValue, _ allowed: [String], path: KeyPath) {
    let list = allowed.map(jsonQuoted).joined(separator: ", ")
    guard let text = value.string else { return reportType(value, "one of \(list)", path) }
    guard !allowed.contains(text) else { return }
    let help = nearest(to: text, among: allowed).map { "did you mean \(jsonQuoted($0))? allowed: \(list)" }
    report(
      .valueNotAllowed, "\(path.lead)\(jsonQuoted(text)) is not allowed here", at: value.position,
      help: help ?? "allowed: \(list)")
  }

  private mutating func visitInteger(_ value: JSONValue, _ range: ClosedRange<Int>, path: KeyPath) {
    guard let written = value.number else { return reportType(value, "a whole number", path) }
    guard let number = value.int, range.contains(number) else {
      let message = "\(path.lead)\(written) is not a whole number from \(range.lowerBound) to \(range.upperBound)"
      return report(.numberOutOfRange, message, at: value.position)
    }
  }

  private mutating func visitList(_ value: JSONValue, _ element: Shape, _ count: ClosedRange<Int>, path: KeyPath) {
    guard let elements = value.elements else { return reportType(value, "a list", path) }
    if !count.contains(elements.count) {
      let expected =
        count.upperBound == .max ? "at least \(count.lowerBound)" : "\(count.lowerBound) to \(count.upperBound)"
      let message = "\(path.lead)has \(elements.count) entries; expected \(expected)"
      report(.listLength, message, at: value.position)
    }
    for (index, entry) in elements.enumerated() { visit(entry, element, path: path.index(index)) }
  }

  private mutating func visitMap(_ value: JSONValue, _ inner: Shape, path: KeyPath) {
    guard let members = value.members else { return reportType(value, "an object", path) }
    for member in members { visit(member.value, inner, path: path.key(member.key)) }
  }

  private mutating func visitObject(_ value: JSONValue, _ fields: [Field], path: KeyPath) {
    guard let members = value.members else { return reportType(value, "an object", path) }
    for member in members {
      if let field = fields.first(where: { $0.name == member.key }) {
        visit(member.value, field.shape, path: path.key(member.key))
      } else if !member.key.hasPrefix("x-") {
        reportUnknown(member, fields: fields, present: members, path: path)
      }
    }
    for field in fields where field.isRequired && value[field.name] == nil {
      report(
        .requiredField, "\(path.key(field.name).lead)is missing", at: value.position, help: "add it: \(field.summary)")
    }
  }

  private mutating func reportUnknown(
    _ member: JSONValue.Member, fields: [Field], present: [JSONValue.Member], path: KeyPath
  ) {
    let free = fields.map(\.name).filter { name in !present.contains { $0.key == name } }
    let help =
      nearest(to: member.key, among: free).map { "did you mean \(jsonQuoted($0))?" }
      ?? "known here: \(fields.map(\.name).joined(separator: ", ")); a key of your own starts with x-"
    report(.unknownKey, "\(path.key(member.key).lead)unknown key", at: member.keyPosition, help: help)
  }

  private mutating func reportType(_ value: JSONValue, _ expected: String, _ path: KeyPath, help: String? = nil) {
    report(.wrongType, "\(path.lead)expected \(expected), found \(value.kind)", at: value.position, help: help)
  }

  private mutating func report(_ rule: Rule, _ message: String, at position: JSONValue.Position, help: String? = nil) {
    let place = Place(file: file, line: position.line, column: position.column)
    findings.append(rule.finding(message, at: place, help: help))
  }
}
