internal import Findings
internal import Offers

extension AWSRule {
  static let changeSetAvailabilityLate = AWSRule(
    "change-set-availability-late", .warning, code: "INVALID_AVAILABILITY_END_DATE",
    title: "the availability ends before the first charge",
    why:
      "The partner's offer has to be made before anything is due: AWS wants the end date before all charge dates, not on one of them.",
    help: "set AvailabilityEndDate to a day before the first ChargeDate, or move the schedule",
    source: "AWS Marketplace documentation, UpdateAvailability and flexible payment schedule",
    good: .creation(
      ("UpdatePricingTerms", sampleFixed()), ("UpdatePaymentScheduleTerms", sampleSchedule()),
      ("UpdateAvailability", sampleSingleUse)),
    bad: .creation(
      ("UpdatePricingTerms", sampleFixed()), ("UpdatePaymentScheduleTerms", sampleSchedule()),
      ("UpdateAvailability", #"{"AvailabilityEndDate": "2099-01-15", "OffersMaxQuantity": 1}"#)))
}

extension ChangeSetCheck {
  func changeSetAvailabilityLate() -> [Finding] {
    authorizations.flatMap { authorization -> [Finding] in
      let charges = authorization.schedules.flatMap { $0.list("Schedule") }.compactMap { $0.text("ChargeDate") }
      guard let first = charges.compactMap(CalendarDate.init).min() else { return [] }
      return authorization.details("UpdateAvailability").compactMap { $0["AvailabilityEndDate"] }.compactMap { entry in
        guard let end = entry.string.flatMap(CalendarDate.init), end >= first else { return nil }
        let message = "\(end.text) is not before the first charge, \(first.text)"
        return AWSRule.changeSetAvailabilityLate.finding(message, at: entry, in: file)
      }
    }
  }
}
