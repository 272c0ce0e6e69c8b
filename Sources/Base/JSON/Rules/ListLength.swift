public import Findings

extension Rule {
  public static let listLength = Rule(
    "list-length",
    title: "a list has as many entries as it may",
    why: """
      An empty list or one that is too long stands for a mistake further up.
      """,
    help: "add or remove entries",
    source: "bindery schema offer",
    good: Sample(form: #"{"notify": ["revops@isv.example"]}"#),
    bad: Sample(form: #"{"notify": []}"#))
}
