internal import JSON

/// A value of a request with the key path that leads to it.
struct RequestEntry {
  let path: ValuePath
  let value: JSONValue

  /// The value of a key, whatever it is.
  subscript(key: String) -> RequestEntry? { value[key].map { RequestEntry(path: path.key(key), value: $0) } }

  /// The entries of the list at a key; none where there is no list.
  func list(_ key: String) -> [RequestEntry] { self[key]?.elements ?? [] }

  /// The text at a key.
  func text(_ key: String) -> String? { value[key]?.string }

  var elements: [RequestEntry] {
    (value.elements ?? []).enumerated().map { RequestEntry(path: path.index($0.offset), value: $0.element) }
  }

  var string: String? { value.string }

  /// What a term, a document or a selector says it is.
  var type: String? { text("Type") }
}
