internal import Findings

extension Rule {
  static let instantUTC = Rule(
    "instant-utc",
    title: "a moment is in UTC, written 2026-11-23T14:32:07Z",
    why: """
      AWS counts in UTC; a moment without its zone falls into another day, and at the end of a month into another period.
      """,
    help: "convert to UTC and end it with Z",
    source: "RFC 3339; AWS Marketplace Catalog API timestamps",
    good: Sample(
      form: #"{"authorized": {"opportunityId": "resaleauthz-yaxjqxiskysxa", "at": "2026-11-21T10:00:00Z"}}"#),
    bad: Sample(form: #"{"authorized": {"opportunityId": "resaleauthz-yaxjqxiskysxa", "at": "2026-11-21 10:00"}}"#))
}
