internal import Findings

extension Rule {
  static let timeZone = Rule(
    "time-zone",
    title: "the fiscal time zone is one of the IANA database",
    why: """
      Bookings are dated in this zone: at the end of a month the hour decides the period. Short names such as EST mean several zones \
      and know no summer time.
      """,
    help: "write a name such as America/New_York, Europe/Berlin or UTC",
    source: "IANA Time Zone Database",
    good: Sample(settings: #"{"seller": {"fiscalTimeZone": "America/Chicago"}}"#),
    bad: Sample(settings: #"{"seller": {"fiscalTimeZone": "America/NewYork"}}"#))
}
