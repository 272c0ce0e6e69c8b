/// What a part of a request must look like, as AWS's shapes say it.
///
/// Apart from `Shape` of our own files: every violation carries AWS's code, keys of the user's own are not free, and what a
/// term requires depends on its type.
indirect enum RequestShape: Sendable {
  case text(RequestText)
  case oneOf([String])
  case integer(ClosedRange<Int>)
  /// A list; `tooMany` is the rule for more entries than allowed, where AWS has a code of its own for that.
  case list(of: RequestShape, ClosedRange<Int>, tooMany: AWSRule = .changeSetCount)
  case object(RequestObject)
  /// Any JSON value: it is looked at elsewhere.
  case anything
}

/// The keys of an object.
struct RequestObject: Sendable {
  var fields: [RequestField]
  /// The rule that a key breaks which the object does not know.
  var unknown: AWSRule = .changeSetDetailsKey
  /// At least one of its keys has to be there.
  var needsOne = false
  /// Keys that values of `Type` require or exclude.
  var byType: [String: KeysOfType] = [:]

  struct KeysOfType: Sendable {
    var required: [String] = []
    var excluded: [String] = []
    /// The rule for both.
    var rule: AWSRule = .changeSetRequired
  }
}

struct RequestField: Sendable {
  let name: String
  let shape: RequestShape
  let isRequired: Bool

  init(_ name: String, _ shape: RequestShape, required: Bool = false) {
    self.name = name
    self.shape = shape
    self.isRequired = required
  }
}

/// A text of a certain form, and the rule that a wrong one breaks.
struct RequestText: Sendable {
  let rule: AWSRule
  /// What is wrong with a text, as the end of a sentence; nil when nothing is.
  let problem: @Sendable (String) -> String?
}
