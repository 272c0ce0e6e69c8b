package import Findings
internal import JSON

/// A rule that AWS Marketplace holds a change set to: a rule of ours with the code that AWS would answer with.
///
/// The room ChangeSets writes the Catalog API's StartChangeSet request for an offer, writes the one that withdraws it, and
/// judges requests that someone else wrote. It sends nothing. What AWS's own shapes refuse is an error; what only its
/// documentation says is a warning, since the two differ in places.
package struct AWSRule: Sendable {
  package let rule: Rule
  /// The code of AWS's answer; nil where AWS documents none.
  package let code: String?

  /// What AWS answers at once, with HTTP 422, when a request is not of its shape.
  static let validation = "ValidationException"

  init(
    _ id: String, _ severity: Severity, code: String?, title: String, why: String, help: String, source: String,
    good: Sample, bad: Sample
  ) {
    let answer = code.map { "AWS answers \($0); " } ?? ""
    rule = Rule(
      id, severity, title: title, why: why, help: help, source: answer + source, good: good, bad: bad)
    self.code = code
  }

  /// A finding at an entry of the request: its message starts with the entry's path and ends with AWS's code.
  func finding(
    _ message: String, at entry: RequestEntry, in file: String, help: String? = nil, code other: String? = nil
  ) -> Finding {
    rule.finding(
      entry.path.lead + message + answer(other), at: Place(file: file, position: entry.value.position), help: help)
  }

  /// A finding of a key that `object` does not have.
  func finding(missing key: String, in object: RequestEntry, _ message: String, file: String) -> Finding {
    let place = Place(file: file, position: object.value.position)
    return rule.finding(object.path.key(key).lead + message + answer(nil), at: place)
  }

  func answer(_ other: String?) -> String { (other ?? code).map { " (AWS: \($0))" } ?? "" }
}

extension Place {
  init(file: String, position: JSONValue.Position) {
    self.init(file: file, line: position.line, column: position.column)
  }
}
