public import Findings

extension Rule {
  public static let textNotBlank = Rule(
    "text-not-blank",
    title: "a text says something",
    why: """
      Blank texts and texts with line ends inside break notices, file names and registers.
      """,
    help: "write the text, or remove the key where it may be absent",
    source: "bindery schema offer",
    good: Sample(form: #"{"companyName": "Acme Robotics, Inc."}"#),
    bad: Sample(form: #"{"companyName": "  "}"#))
}
