internal import Findings

extension Rule {
  static let billingTerm = Rule(
    "billing-term",
    title: "the term is whole months",
    why: """
      AWS knows no weeks or times here, and P12M and P365D are not the same.
      """,
    help: "write P12M for a year",
    source: "ISO 8601; AWS Marketplace Catalog API, durations",
    good: Sample(form: #"{"product": {"billingTerm": "P12M"}}"#),
    bad: Sample(form: #"{"product": {"billingTerm": "12"}}"#))
}
