internal import Findings

extension AWSRule {
  static let changeSetScheduleAvailability = AWSRule(
    "change-set-schedule-availability", .warning, code: "INCOMPATIBLE_TERMS",
    title: "a payment schedule is for one offer until a date",
    why: """
      The dates of a schedule fit one deal: AWS wants OffersMaxQuantity 1 and an AvailabilityEndDate before the first of them.
      """,
    help: "add UpdateAvailability with AvailabilityEndDate and OffersMaxQuantity 1",
    source: "AWS Marketplace documentation, flexible payment schedule",
    good: .creation(
      ("UpdatePricingTerms", sampleFixed()), ("UpdatePaymentScheduleTerms", sampleSchedule()),
      ("UpdateAvailability", sampleSingleUse)),
    bad: .creation(
      ("UpdatePricingTerms", sampleFixed()), ("UpdatePaymentScheduleTerms", sampleSchedule()),
      ("UpdateAvailability", #"{"AvailabilityEndDate": "2098-12-31"}"#)))
}

extension ChangeSetCheck {
  func changeSetScheduleAvailability() -> [Finding] {
    authorizations.filter(\.isCreated).compactMap { authorization in
      guard let schedule = authorization.schedules.first else { return nil }
      let availability = authorization.details("UpdateAvailability")
      let missing = ["AvailabilityEndDate", "OffersMaxQuantity"].filter { key in
        availability.allSatisfy { $0[key] == nil }
      }
      guard !missing.isEmpty else { return nil }
      let message = "UpdateAvailability does not set \(missing.joined(separator: " and "))"
      return AWSRule.changeSetScheduleAvailability.finding(message, at: schedule, in: file)
    }
  }
}
