public import Findings

/// What a text must look like, and the rule that says so.
public struct TextFormat: Sendable {
  /// The rule a wrong text breaks, where a problem names no other.
  public let rule: Rule
  public let example: String
  /// What JSON Schema can say of it.
  public let schemaTerms: SchemaTerms
  private let diagnosis: @Sendable (String) -> TextProblem?

  /// What is wrong with a text, as the end of a sentence; nil when nothing is.
  public func problem(_ text: String) -> String? { diagnosis(text)?.words }

  /// What is wrong with a text, with the rule and the way out; nil when nothing is.
  public func diagnose(_ text: String) -> TextProblem? { diagnosis(text) }

  /// A format with one rule; `problem` gives the end of a sentence.
  public init(
    rule: Rule, pattern: String? = nil, schemaFormat: String? = nil, maximumLength: Int? = nil, example: String,
    problem: @escaping @Sendable (String) -> String?
  ) {
    let terms = SchemaTerms(pattern: pattern, format: schemaFormat, maximumLength: maximumLength)
    self.init(rule: rule, schema: terms, example: example) { text in
      problem(text).map { TextProblem(rule, $0) }
    }
  }

  /// A format whose problems have rules or ways out of their own.
  public init(
    rule: Rule, schema: SchemaTerms, example: String, diagnosis: @escaping @Sendable (String) -> TextProblem?
  ) {
    self.rule = rule
    self.schemaTerms = schema
    self.example = example
    self.diagnosis = diagnosis
  }
}

/// What is wrong with one text.
public struct TextProblem: Sendable {
  public var rule: Rule
  /// The end of a sentence that starts with the text.
  public var words: String
  /// The way out, where it is more exact than the rule's own.
  public var help: String?

  public init(_ rule: Rule, _ words: String, help: String? = nil) {
    self.rule = rule
    self.words = words
    self.help = help
  }
}

/// The part of a text format that JSON Schema can say.
public struct SchemaTerms: Sendable {
  /// ECMA 262 regular expression.
  public var pattern: String?
  /// `format` of JSON Schema.
  public var format: String?
  /// In code points.
  public var maximumLength: Int?
  /// All texts that there are.
  public var choices: [String]?
  /// Texts that are allowed besides those of the pattern and the format.
  public var exceptions: [String]

  public init(
    pattern: String? = nil, format: String? = nil, maximumLength: Int? = nil, choices: [String]? = nil,
    exceptions: [String] = []
  ) {
    self.pattern = pattern
    self.format = format
    self.maximumLength = maximumLength
    self.choices = choices
    self.exceptions = exceptions
  }
}
