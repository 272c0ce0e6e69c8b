internal import Findings
internal import JSON

extension RequestShape {
  /// Everything in an entry that this shape does not allow.
  func findings(in entry: RequestEntry, file: String) -> [Finding] {
    var check = RequestShapeCheck(file: file)
    check.visit(entry, self)
    return check.found.findings
  }
}

private struct RequestShapeCheck {
  let file: String
  var found = CappedFindings()

  mutating func visit(_ entry: RequestEntry, _ shape: RequestShape) {
    switch shape {
    case .anything: break
    case .text(let text): visitText(entry, text)
    case .oneOf(let allowed): visitChoice(entry, allowed)
    case .integer(let range): visitInteger(entry, range)
    case .list(let element, let count, let tooMany): visitList(entry, element, count, tooMany)
    case .object(let object): visitObject(entry, object)
    }
  }

  private mutating func visitText(_ entry: RequestEntry, _ text: RequestText) {
    guard let string = entry.string else { return reportType(entry, "a text") }
    guard let problem = text.problem(string) else { return }
    report(text.rule, "\(shortened(string)) \(problem)", at: entry)
  }

  private mutating func visitChoice(_ entry: RequestEntry, _ allowed: [String]) {
    guard let string = entry.string else { return reportType(entry, "a text") }
    guard !allowed.contains(string) else { return }
    let list = allowed.map(jsonQuoted).joined(separator: ", ")
    let hint = nearest(to: string, among: allowed).map { "did you mean \(jsonQuoted($0))? " } ?? ""
    report(.changeSetChoice, "\(shortened(string)) is not allowed here", at: entry, help: hint + "allowed: \(list)")
  }

  private mutating func visitInteger(_ entry: RequestEntry, _ range: ClosedRange<Int>) {
    let words = range.count == 1 ? "the number \(range.lowerBound)" : "a number"
    guard let written = entry.value.number else { return reportType(entry, words) }
    // 1.0 is a whole number for some programs only; AWS's models take it for none.
    guard let number = Int(written), range.contains(number) else {
      let expected =
        range.count == 1 ? "\(range.lowerBound)" : "a whole number from \(range.lowerBound) to \(range.upperBound)"
      return report(.changeSetNumber, "\(written) is not \(expected)", at: entry)
    }
  }

  private mutating func visitList(
    _ entry: RequestEntry, _ element: RequestShape, _ count: ClosedRange<Int>, _ tooMany: AWSRule
  ) {
    guard let entries = entry.value.elements else { return reportType(entry, "a list") }
    if !count.contains(entries.count) {
      let rule = entries.count > count.upperBound ? tooMany : .changeSetCount
      let expected =
        count.upperBound == .max ? "at least \(count.lowerBound)" : "\(count.lowerBound) to \(count.upperBound)"
      report(rule, "has \(entries.count) entries; expected \(expected)", at: entry)
    }
    for one in entry.elements { visit(one, element) }
  }

  private mutating func visitObject(_ entry: RequestEntry, _ object: RequestObject) {
    guard let members = entry.value.members else { return reportType(entry, "an object") }
    let present = Set(members.map(\.key))
    for member in members {
      guard let field = object.fields.first(where: { $0.name == member.key }) else {
        reportUnknown(member, object, in: entry)
        continue
      }
      visit(RequestEntry(path: entry.path.key(member.key), value: member.value), field.shape)
    }
    for field in object.fields where field.isRequired && !present.contains(field.name) {
      reportMissing(field.name, in: entry, .changeSetRequired, "is missing")
    }
    if object.needsOne, present.isDisjoint(with: object.fields.map(\.name)) {
      let names = object.fields.map(\.name).joined(separator: ", ")
      report(.changeSetRequired, "has none of \(names); at least one is needed", at: entry)
    }
    if let type = entry.type, let keys = object.byType[type] { visitKeys(keys, of: type, present, in: entry) }
  }

  private mutating func visitKeys(
    _ keys: RequestObject.KeysOfType, of type: String, _ present: Set<String>, in entry: RequestEntry
  ) {
    for name in keys.required where !present.contains(name) {
      reportMissing(name, in: entry, keys.rule, "is missing; \(type) needs it")
    }
    for name in keys.excluded {
      guard let excluded = entry[name] else { continue }
      report(keys.rule, "\(type) has none; remove it", at: excluded)
    }
  }

  private mutating func reportUnknown(_ member: JSONValue.Member, _ object: RequestObject, in entry: RequestEntry) {
    let key = RequestEntry(
      path: entry.path.key(member.key), value: JSONValue(member.value.content, at: member.keyPosition))
    let names = object.fields.map(\.name)
    let list = names.isEmpty ? "no key is known here" : "known here: \(names.joined(separator: ", "))"
    let help = nearest(to: member.key, among: names).map { "did you mean \(jsonQuoted($0))?" } ?? list
    report(object.unknown, "unknown key", at: key, help: help)
  }

  private mutating func reportType(_ entry: RequestEntry, _ expected: String) {
    report(.changeSetType, "expected \(expected), found \(entry.value.kind)", at: entry)
  }

  private mutating func reportMissing(_ key: String, in entry: RequestEntry, _ rule: AWSRule, _ words: String) {
    let file = self.file
    found.add(rule.rule.id) { rule.finding(missing: key, in: entry, words, file: file) }
  }

  private mutating func report(_ rule: AWSRule, _ message: String, at entry: RequestEntry, help: String? = nil) {
    let file = self.file
    found.add(rule.rule.id) { rule.finding(message, at: entry, in: file, help: help) }
  }
}

/// A text in quotes; of a very long one the beginning.
func shortened(_ text: String) -> String {
  guard text.unicodeScalars.count > 120 else { return jsonQuoted(text) }
  return jsonQuoted(String(String.UnicodeScalarView(text.unicodeScalars.prefix(60)))) + "..."
}
