/// What a JSON document may hold, said once: the published JSON Schema is written from it, and files are checked against it.
public indirect enum Shape: Sendable {
  case text(TextFormat)
  case oneOf([String])
  case integer(ClosedRange<Int>)
  case boolean
  /// This shape or null.
  case nullable(Shape)
  case list(of: Shape, count: ClosedRange<Int>)
  /// Named fields; keys that start with `x-` are free for the user.
  case object([Field])
  /// Any keys, each with such a value.
  case map(of: Shape)
  /// The first shape for a text, the second for an object: `"a.pdf"` or `{"path": "a.pdf"}`.
  case textOrObject(TextFormat, [Field])
  /// Any JSON value.
  case anything
}

/// A key of an object.
public struct Field: Sendable {
  public let name: String
  public let shape: Shape
  public let isRequired: Bool
  /// One sentence for the schema and for people.
  public let summary: String

  public init(_ name: String, _ shape: Shape, required: Bool = false, _ summary: String) {
    self.name = name
    self.shape = shape
    self.isRequired = required
    self.summary = summary
  }
}
