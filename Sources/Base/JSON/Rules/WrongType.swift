public import Findings

extension Rule {
  public static let wrongType = Rule(
    "wrong-type",
    title: "every value is of its type",
    why: """
      Account numbers and amounts are texts, so that leading zeros and trailing zeros survive; quantities are numbers.
      """,
    help: "write a value of the type that the message names",
    source: "bindery schema offer",
    good: Sample(form: #"{"companyName": "12", "details": {"renewal": null}}"#),
    bad: Sample(form: #"{"companyName": 12}"#))
}
