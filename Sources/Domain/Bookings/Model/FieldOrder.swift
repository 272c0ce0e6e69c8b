internal import JSON

extension JSONValue {
  /// This value with its keys in the order in which a shape names them, for files that people read.
  func inOrder(of shape: Shape) -> JSONValue {
    switch (shape, content) {
    case (.nullable(let inner), _): inOrder(of: inner)
    case (.list(let element, _), .array(let elements)):
      JSONValue(.array(elements.map { $0.inOrder(of: element) }), at: position)
    case (.object(let fields), .object(let members)):
      JSONValue(.object(ordered(members, as: fields)), at: position)
    default: self
    }
  }
}

/// The named members first; others follow in order of their UTF-8.
private func ordered(_ members: [JSONValue.Member], as fields: [Field]) -> [JSONValue.Member] {
  let named = fields.compactMap { field in
    members.first { $0.key == field.name }.map { member in
      JSONValue.Member(key: member.key, value: member.value.inOrder(of: field.shape))
    }
  }
  let others = members.filter { member in !fields.contains { $0.name == member.key } }
  return named + others.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
}
