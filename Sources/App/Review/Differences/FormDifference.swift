internal import JSON

/// What is different in one field between two revisions of a packet.
struct FormDifference: Sendable, Equatable {
  /// Key path, in the new form; of what was removed, in the old one.
  var path: String
  /// As the page shows it; nil where there was nothing.
  var before: String?
  var now: String?

  /// `added`, `removed` or `changed`.
  var kind: String { before == nil ? "added" : now == nil ? "removed" : "changed" }
}

/// Every field that differs, in the order of the new form. Null, false, empty lists and absence say the same; a file may be
/// written as its path alone. Entries of a list are compared with the entry of the same name, wherever it stood.
func differences(from old: JSONValue, to new: JSONValue) -> [FormDifference] {
  var found: [FormDifference] = []
  compare(old, new, at: ValuePath(), into: &found)
  return found
}

private func compare(_ old: JSONValue?, _ new: JSONValue?, at path: ValuePath, into found: inout [FormDifference]) {
  let (old, new) = (old.flatMap(meaningful), new.flatMap(meaningful))
  switch (old, new) {
  case (nil, nil): return
  case (let old?, let new?) where old == new || old.int != nil && old.int == new.int: return
  case (let old?, let new?) where old.members != nil && new.members != nil:
    compareMembers(old, new, at: path, into: &found)
  case (let old?, let new?) where old.elements != nil && new.elements != nil:
    compareElements(old.elements ?? [], new.elements ?? [], at: path, into: &found)
  case (nil, let new?) where new.members != nil && path.text.isEmpty == false && isSection(path):
    compareMembers([:], new, at: path, into: &found)
  default: found.append(FormDifference(path: path.text, before: old.map(shown), now: new.map(shown)))
  }
}

private func isSection(_ path: ValuePath) -> Bool { !path.text.contains("[") }

private func compareMembers(_ old: JSONValue, _ new: JSONValue, at path: ValuePath, into found: inout [FormDifference])
{
  let before = Dictionary((old.members ?? []).map { ($0.key, $0.value) }) { first, _ in first }
  let names = Set((new.members ?? []).map(\.key))
  for member in new.members ?? [] where member.key != "$schema" {
    compare(before[member.key], member.value, at: path.key(member.key), into: &found)
  }
  for member in old.members ?? [] where !names.contains(member.key) && member.key != "$schema" {
    compare(member.value, nil, at: path.key(member.key), into: &found)
  }
}

private func compareElements(
  _ old: [JSONValue], _ new: [JSONValue], at path: ValuePath, into found: inout [FormDifference]
) {
  var left = Dictionary(grouping: old.indices) { name(of: old[$0], at: $0) }.mapValues { Array($0.reversed()) }
  for (index, element) in new.enumerated() {
    let match = left[name(of: element, at: index)]?.popLast()
    compare(match.map { old[$0] }, element, at: path.index(index), into: &found)
  }
  for index in left.values.flatMap({ $0 }).sorted() {
    compare(old[index], nil, at: path.index(index), into: &found)
  }
}

/// What tells one entry of a list from the others: its key, path, file, number or date; else its place.
private func name(of element: JSONValue, at index: Int) -> String {
  if let text = element.string { return text }
  for key in ["key", "path", "file", "number", "invoiceDate"] {
    if let text = element[key]?.string { return text }
  }
  return "[\(index)]"
}

/// The value without what says no more than its absence; nil where nothing is left.
private func meaningful(_ value: JSONValue) -> JSONValue? {
  switch value.content {
  case .null, .bool(false): return nil
  case .array(let elements): return elements.isEmpty ? nil : value
  case .object(let members):
    // {"path": "a.pdf"} is the path alone.
    let kept = members.filter { meaningful($0.value) != nil }
    if kept.count == 1, kept[0].key == "path", kept[0].value.string != nil { return kept[0].value }
    return kept.isEmpty ? nil : JSONValue(.object(kept), at: value.position)
  default: return value
  }
}

/// One line: texts as they are, an object as its members.
private func shown(_ value: JSONValue) -> String {
  switch value.content {
  case .string(let text): text
  case .number(let digits): digits
  case .bool(let flag): flag ? "yes" : "no"
  case .null: ""
  case .array(let elements): elements.map(shown).joined(separator: "; ")
  case .object(let members): members.map { "\(formLabel($0.key)): \(shown($0.value))" }.joined(separator: ", ")
  }
}
