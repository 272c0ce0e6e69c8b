internal import Findings

extension Rule {
  static let serviceStart = Rule(
    "service-start",
    title: "the service starts at acceptance or on a date",
    why: """
      A date makes a future-dated agreement, which is booked when it is accepted and recognised from its start.
      """,
    help: "write at-acceptance or a date like 2027-01-01",
    source: "AWS Marketplace, future-dated agreements",
    good: Sample(form: #"{"product": {"serviceStart": "2028-07-01"}}"#),
    bad: Sample(form: #"{"product": {"serviceStart": "immediately"}}"#))
}
