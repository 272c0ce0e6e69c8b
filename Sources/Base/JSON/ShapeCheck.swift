public import Findings

extension Shape {
  /// Everything in `value` that this shape does not allow, in the order of the file.
  public func check(_ value: JSONValue, file: String) -> [Finding] {
    var check = ShapeCheck(file: file)
    check.visit(value, self, path: ValuePath())
    return check.found.findings
  }
}

private struct ShapeCheck {
  let file: String
  var found = CappedFindings()
  /// How the value that is looked at may be left out; nil where it is required.
  private var absence: String?

  init(file: String) { self.file = file }

  mutating func visit(_ value: JSONValue, _ shape: Shape, path: ValuePath) {
    switch shape {
    case .anything: break
    case .nullable(let inner): if !value.isNull { visit(value, inner, path: path) }
    case .boolean: if value.bool == nil { reportType(value, "true or false", shape, path) }
    case .text(let format): visitText(value, format, shape, path)
    case .oneOf(let allowed): visitChoice(value, allowed, shape, path)
    case .integer(let range): visitInteger(value, range, shape, path)
    case .list(let element, let count): visitList(value, element, count, shape, path)
    case .object(let fields): visitObject(value, fields, path)
    case .dependent(let fields, let dependence): visitObject(value, dependence.resolve(fields, for: value), path)
    case .map(let inner, let known): visitMap(value, inner, known, shape, path)
    case .textOrObject(let format, let fields):
      if value.members != nil { visitObject(value, fields, path) } else { visitText(value, format, shape, path) }
    }
  }

  private mutating func visitText(_ value: JSONValue, _ format: TextFormat, _ shape: Shape, _ path: ValuePath) {
    guard let text = value.string else {
      return reportType(value, "a text such as \(jsonQuoted(format.example))", shape, path)
    }
    guard let problem = format.diagnose(text) else { return }
    report(problem.rule, at: value.position) { ("\(path.lead)\(quotedStart(text)) \(problem.words)", problem.help) }
  }

  private mutating func visitChoice(_ value: JSONValue, _ allowed: [String], _ shape: Shape, _ path: ValuePath) {
    let list = allowed.map(jsonQuoted).joined(separator: ", ")
    guard let text = value.string else { return reportType(value, "one of \(list)", shape, path) }
    guard !allowed.contains(text) else { return }
    report(.valueNotAllowed, at: value.position) {
      let help = nearest(to: text, among: allowed).map { "did you mean \(jsonQuoted($0))? allowed: \(list)" }
      return ("\(path.lead)\(quotedStart(text)) is not allowed here", help ?? "allowed: \(list)")
    }
  }

  private mutating func visitInteger(
    _ value: JSONValue, _ range: ClosedRange<Int>, _ shape: Shape, _ path: ValuePath
  ) {
    guard let written = value.number else { return reportType(value, "a whole number", shape, path) }
    guard let number = value.int, range.contains(number) else {
      return report(.numberOutOfRange, at: value.position) {
        let message = "\(path.lead)\(written) is not a whole number from \(range.lowerBound) to \(range.upperBound)"
        return (message, "write a whole number from \(range.lowerBound) to \(range.upperBound)")
      }
    }
  }

  private mutating func visitList(
    _ value: JSONValue, _ element: Shape, _ count: ClosedRange<Int>, _ shape: Shape, _ path: ValuePath
  ) {
    guard let elements = value.elements else { return reportType(value, "a list", shape, path) }
    if !count.contains(elements.count) {
      let expected =
        count.upperBound == .max ? "at least \(count.lowerBound)" : "\(count.lowerBound) to \(count.upperBound)"
      let help = elements.count < count.lowerBound ? "add an entry" : "remove entries"
      report(.listLength, at: value.position) {
        ("\(path.lead)has \(elements.count) entries; expected \(expected)", help)
      }
    }
    for (index, entry) in elements.enumerated() {
      absence = "remove the entry"
      visit(entry, element, path: path.index(index))
    }
  }

  private mutating func visitMap(
    _ value: JSONValue, _ inner: Shape, _ known: [Field], _ shape: Shape, _ path: ValuePath
  ) {
    guard let members = value.members else { return reportType(value, "an object", shape, path) }
    for member in members {
      let field = known.first { $0.name == member.key }
      absence = field?.isRequired == true ? nil : "remove the key"
      visit(member.value, field?.shape ?? inner, path: path.key(member.key))
    }
    reportMissing(known, in: value, present: Set(members.map(\.key)), path)
  }

  private mutating func visitObject(_ value: JSONValue, _ fields: [Field], _ path: ValuePath) {
    guard let members = value.members else { return reportType(value, "an object", .object(fields), path) }
    let present = Set(members.map(\.key))
    for member in members {
      if let field = fields.first(where: { $0.name == member.key }) {
        absence = field.isRequired ? nil : "remove the key"
        visit(member.value, field.shape, path: path.key(member.key))
      } else if !member.key.hasPrefix("x-") {
        reportUnknown(member, fields: fields, present: present, path)
      }
    }
    reportMissing(fields, in: value, present: present, path)
  }

  private mutating func reportMissing(
    _ fields: [Field], in value: JSONValue, present: Set<String>, _ path: ValuePath
  ) {
    for field in fields {
      guard let rule = field.requirement, !present.contains(field.name) else { continue }
      report(rule, at: value.position) { ("\(path.key(field.name).lead)is missing", "add it: \(field.summary)") }
    }
  }

  private mutating func reportUnknown(
    _ member: JSONValue.Member, fields: [Field], present: Set<String>, _ path: ValuePath
  ) {
    report(.unknownKey, at: member.keyPosition) {
      let free = fields.map(\.name).filter { !present.contains($0) }
      let help =
        nearest(to: member.key, among: free).map { "did you mean \(jsonQuoted($0))?" }
        ?? "known here: \(fields.map(\.name).joined(separator: ", ")); a key of your own starts with x-"
      return ("\(path.key(member.key).lead)unknown key", help)
    }
  }

  private mutating func reportType(_ value: JSONValue, _ expected: String, _ shape: Shape, _ path: ValuePath) {
    let absence = self.absence
    report(.wrongType, at: value.position) {
      ("\(path.lead)expected \(expected), found \(value.kind)", shape.help(insteadOf: value, absence: absence))
    }
  }

  /// `text` gives the message and, where it is more exact than the rule's, the help.
  private mutating func report(
    _ rule: Rule, at position: JSONValue.Position, _ text: () -> (message: String, help: String?)
  ) {
    let place = Place(file: file, line: position.line, column: position.column)
    found.add(rule.id) {
      let (message, help) = text()
      return rule.finding(message, at: place, help: help)
    }
  }
}

extension Dependence {
  /// The fields with the shape that the chooser's text demands.
  fileprivate func resolve(_ fields: [Field], for value: JSONValue) -> [Field] {
    guard let text = value[chooser]?.string, let choice = choices.first(where: { $0.text == text }) else {
      return fields
    }
    return fields.map { $0.name == field ? Field($0.name, choice.shape, requiredBy: $0.requirement, $0.summary) : $0 }
  }
}
