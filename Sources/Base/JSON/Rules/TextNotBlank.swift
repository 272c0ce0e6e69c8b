public import Findings

extension Rule {
  public static let textNotBlank = Rule(
    "text-not-blank",
    title: "a text says something",
    why: """
      Blank texts and texts with line ends inside break notices, file names and registers.
      """,
    help: "write the text in one line",
    source: "bindery schema offer",
    bad: Sample(form: #"{"companyName": "  "}"#))
}
