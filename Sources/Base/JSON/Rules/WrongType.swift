public import Findings

extension Rule {
  public static let wrongType = Rule(
    "wrong-type",
    title: "every value is of its type",
    why: """
      Account numbers and amounts are texts, so that leading zeros and trailing zeros survive; quantities are numbers.
      """,
    help: "write the value as the message says",
    source: "bindery schema offer",
    bad: Sample(form: #"{"companyName": 12}"#))
}
