internal import Findings

extension AWSRule {
  static let changeSetChargeDateTwice = AWSRule(
    "change-set-charge-date-twice", .warning, code: "DUPLICATE_CHARGE_DATES",
    title: "a day has one instalment",
    why: "AWS refuses two charges on one day.",
    help: "merge the two instalments, or correct the date",
    source: "AWS Marketplace documentation, UpdatePaymentScheduleTerms",
    good: .changes(("UpdatePaymentScheduleTerms", sampleSchedule())),
    bad: .changes(
      (
        "UpdatePaymentScheduleTerms",
        sampleSchedule(
          #"""
          {"ChargeDate": "2099-01-15", "ChargeAmount": "120000.00"},
                  {"ChargeDate": "2099-01-15", "ChargeAmount": "120000.00"}
          """#)
      )))
}

extension ChangeSetCheck {
  func changeSetChargeDateTwice() -> [Finding] {
    authorizations.flatMap(\.schedules).flatMap { schedule in
      repeated(in: schedule.list("Schedule").compactMap { $0["ChargeDate"] }) { $0.string }.map { date, text in
        AWSRule.changeSetChargeDateTwice.finding("\(shortened(text)) has an instalment already", at: date, in: file)
      }
    }
  }
}
