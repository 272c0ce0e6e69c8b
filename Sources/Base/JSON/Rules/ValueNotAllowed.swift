public import Findings

extension Rule {
  public static let valueNotAllowed = Rule(
    "value-not-allowed",
    title: "a choice is one of its values",
    why: """
      These values are codes that decide what is built; a near miss would decide wrongly.
      """,
    help: "use one of the allowed values",
    source: "bindery schema offer",
    good: Sample(form: #"{"eula": {"type": "custom"}}"#),
    bad: Sample(form: #"{"eula": {"type": "customized"}}"#))
}
