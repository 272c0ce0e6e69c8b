internal import Findings
internal import Offers

extension AWSRule {
  static let changeSetAvailabilityPast = AWSRule(
    "change-set-availability-past", .warning, code: "INVALID_AVAILABILITY_END_DATE",
    title: "the availability ends in the future",
    why:
      "It is the last day, in UTC, on which the partner can make an offer. The date cannot be changed after the release.",
    help: "set AvailabilityEndDate to a day ahead",
    source: "AWS Marketplace documentation, UpdateAvailability",
    good: .changes(("UpdateAvailability", #"{"AvailabilityEndDate": "2099-12-31"}"#)),
    bad: .changes(("UpdateAvailability", #"{"AvailabilityEndDate": "2020-12-31"}"#)))
}

extension ChangeSetCheck {
  func changeSetAvailabilityPast() -> [Finding] {
    guard let today else { return [] }
    return details("UpdateAvailability").compactMap { $0["AvailabilityEndDate"] }.compactMap { entry in
      guard let date = entry.string.flatMap(CalendarDate.init), date < today else { return nil }
      return AWSRule.changeSetAvailabilityPast.finding(passed(date, today), at: entry, in: file)
    }
  }
}
