public import Findings

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
  /// Named fields, of which one depends on what another one says.
  case dependent([Field], Dependence)
  /// Any keys, each with such a value; the known ones have shapes of their own.
  case map(of: Shape, known: [Field] = [])
  /// The first shape for a text, the second for an object: `"a.pdf"` or `{"path": "a.pdf"}`.
  case textOrObject(TextFormat, [Field])
  /// Any JSON value.
  case anything
}

/// A key of an object.
public struct Field: Sendable {
  public let name: String
  public let shape: Shape
  /// The rule that is broken where the key is missing; nil where it may be.
  public let requirement: Rule?
  /// One sentence for the schema and for people.
  public let summary: String

  public var isRequired: Bool { requirement != nil }

  public init(_ name: String, _ shape: Shape, required: Bool = false, _ summary: String) {
    self.init(name, shape, requiredBy: required ? .requiredField : nil, summary)
  }

  /// A key that a rule of its own demands.
  public init(_ name: String, _ shape: Shape, requiredBy requirement: Rule?, _ summary: String) {
    self.name = name
    self.shape = shape
    self.requirement = requirement
    self.summary = summary
  }
}

/// A field whose shape the text of another field chooses: `uses` names a stage, and the stage knows what `with` holds.
public struct Dependence: Sendable {
  /// The field whose shape is chosen, and the one that chooses.
  public let field, chooser: String
  /// By the chooser's text; for another text the field's own shape holds.
  public let choices: [Choice]

  public struct Choice: Sendable {
    public let text: String
    public let shape: Shape
  }

  public init(of field: String, on chooser: String, _ choices: [(text: String, shape: Shape)]) {
    self.field = field
    self.chooser = chooser
    self.choices = choices.map { Choice(text: $0.text, shape: $0.shape) }
  }
}
