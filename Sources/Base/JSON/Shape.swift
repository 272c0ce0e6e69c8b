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

/// What a text must look like, and the rule that says so.
public struct TextFormat: Sendable {
  /// The rule a wrong text breaks.
  public let rule: Rule
  /// ECMA 262 regular expression for the schema, or nil.
  public let pattern: String?
  /// `format` of JSON Schema, or nil.
  public let schemaFormat: String?
  /// Most characters for the schema, or nil.
  public let maximumLength: Int?
  public let example: String
  /// What is wrong with a text, as the end of a sentence; nil when nothing is.
  public let problem: @Sendable (String) -> String?

  public init(
    rule: Rule, pattern: String? = nil, schemaFormat: String? = nil, maximumLength: Int? = nil, example: String,
    problem: @escaping @Sendable (String) -> String?
  ) {
    self.rule = rule
    self.pattern = pattern
    self.schemaFormat = schemaFormat
    self.maximumLength = maximumLength
    self.example = example
    self.problem = problem
  }

  /// A text that says something: at most `limit` characters, not blank, and without control characters.
  public static func words(upTo limit: Int, example: String) -> TextFormat {
    TextFormat(
      rule: .textNotBlank, pattern: "^[^\\x00-\\x1f\\x7f]*[^\\s\\x00-\\x1f\\x7f][^\\x00-\\x1f\\x7f]*$",
      maximumLength: limit, example: example
    ) { text in
      if text.unicodeScalars.allSatisfy(\.properties.isWhitespace) { return "is blank" }
      if text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) {
        return "holds a control character or line end"
      }
      return text.unicodeScalars.count > limit ? "is longer than \(limit) characters" : nil
    }
  }
}
