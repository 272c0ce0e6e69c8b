internal import JSON

/// A value of the form with the key path that leads to it: every message of a rule starts with that path.
struct FormEntry {
  let path: ValuePath
  let value: JSONValue

  /// The value of a key; JSON's null counts as absent.
  func present(_ key: String) -> FormEntry? {
    value.present(key).map { FormEntry(path: path.key(key), value: $0) }
  }

  var elements: [FormEntry] {
    (value.elements ?? []).enumerated().map { FormEntry(path: path.index($0.offset), value: $0.element) }
  }

  var string: String? { value.string }
  /// The day that the text names.
  var date: CalendarDate? { value.string.flatMap(CalendarDate.init) }
  /// The moment that the text names.
  var instant: Instant? { value.string.flatMap(Instant.init) }
  /// The number that the text writes.
  var decimal: ExactDecimal? { value.string.flatMap(ExactDecimal.init) }
  var bool: Bool? { value.bool }
  var int: Int? { value.int }
  var isObject: Bool { value.members != nil }
  var isList: Bool { value.elements != nil }
}
