internal import Findings

extension Rule {
  static let dateReal = Rule(
    "date-real",
    title: "a date is a day of the calendar, written 2026-12-31",
    why: """
      Other orders of day and month are read differently in different countries, and 2027-02-29 does not exist: a system further on would move it silently.
      """,
    help: "write year, month and day with hyphens",
    source: "ISO 8601; RFC 3339",
    good: Sample(form: #"{"details": {"expirationDate": "2099-12-31"}}"#),
    bad: Sample(form: #"{"details": {"expirationDate": "2027-02-29"}}"#))
}
