internal import Findings

extension AWSRule {
  static let changeSetScheduleLong = AWSRule(
    "change-set-schedule-long", .warning, code: "TOO_MANY_SCHEDULED_PAYMENTS",
    title: "more than 60 instalments may be too many",
    why: "AWS's shapes and documentation say 60; since 2026 up to 86 are reported to be accepted.",
    help: "keep to 60 instalments, or be ready for a refusal",
    source: "AWS Marketplace Catalog API shapes, Schedule; reports of 2026",
    good: .changes(("UpdatePaymentScheduleTerms", sampleSchedule())),
    bad: .changes(("UpdatePaymentScheduleTerms", sampleSchedule(monthlyInstallments(61)))))
}

extension ChangeSetCheck {
  func changeSetScheduleLong() -> [Finding] {
    authorizations.flatMap(\.schedules).compactMap { $0["Schedule"] }.compactMap { schedule in
      let count = schedule.elements.count
      guard (61...86).contains(count) else { return nil }
      return AWSRule.changeSetScheduleLong.finding("has \(count) instalments; AWS documents 60", at: schedule, in: file)
    }
  }
}
