internal import Findings

extension AWSRule {
  static let changeSetDate = AWSRule(
    "change-set-date", .error, code: validation,
    title: "a date is a day of the calendar, as 2026-12-31",
    why: "AWS takes dates without a time and counts them in UTC; a day that does not exist is refused.",
    help: "write the day as YYYY-MM-DD",
    source: "AWS Marketplace Catalog API shapes, ResaleAuthorization@1.0: ISO 8601 date, years from 1000",
    good: .changes(("UpdateAvailability", #"{"AvailabilityEndDate": "2096-02-29"}"#)),
    bad: .changes(("UpdateAvailability", #"{"AvailabilityEndDate": "2100-02-29"}"#)))
}
