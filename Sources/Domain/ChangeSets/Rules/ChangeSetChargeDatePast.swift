internal import Findings
internal import Offers

extension AWSRule {
  static let changeSetChargeDatePast = AWSRule(
    "change-set-charge-date-past", .warning, code: "INVALID_CHARGE_DATES",
    title: "instalments are due in the future",
    why: "The offer is still to be made and accepted; a charge in the past is a mistyped year or an old copy.",
    help: "set the date to a day ahead",
    source: "AWS Marketplace documentation, UpdatePaymentScheduleTerms",
    good: .changes(("UpdatePaymentScheduleTerms", sampleSchedule())),
    bad: .changes(
      (
        "UpdatePaymentScheduleTerms",
        sampleSchedule(#"{"ChargeDate": "2020-01-15", "ChargeAmount": "240000.00"}"#)
      )))
}

extension ChangeSetCheck {
  func changeSetChargeDatePast() -> [Finding] {
    guard let today else { return [] }
    return authorizations.flatMap(\.schedules).flatMap { $0.list("Schedule") }.compactMap { $0["ChargeDate"] }
      .compactMap { entry in
        guard let date = entry.string.flatMap(CalendarDate.init), date < today else { return nil }
        return AWSRule.changeSetChargeDatePast.finding(passed(date, today), at: entry, in: file)
      }
  }

  func passed(_ date: CalendarDate, _ today: CalendarDate) -> String {
    "\(date.text) has passed; today is \(today.text) in UTC"
  }
}
