internal import Findings

extension AWSRule {
  static let changeSetScheduleParts = AWSRule(
    "change-set-schedule-parts", .warning, code: "MISSING_MANDATORY_TERMS",
    title: "a fixed price and a payment schedule come together",
    why: """
      Flexible payments are a ResaleFixedUpfrontPricingTerm, which says what is granted, and a ResalePaymentScheduleTerm, which says \
      what is paid when. AWS refuses one without the other.
      """,
    help: "add the other part: UpdatePricingTerms with the grants, or UpdatePaymentScheduleTerms",
    source: "AWS Marketplace documentation, UpdatePricingTerms and UpdatePaymentScheduleTerms",
    good: .creation(
      ("UpdatePricingTerms", sampleFixed()), ("UpdatePaymentScheduleTerms", sampleSchedule()),
      ("UpdateAvailability", sampleSingleUse)),
    bad: .creation(("UpdatePricingTerms", sampleFixed())))
}

extension ChangeSetCheck {
  func changeSetScheduleParts() -> [Finding] {
    authorizations.filter(\.isCreated).compactMap { authorization in
      switch (authorization.fixedPrices.first, authorization.schedules.first) {
      case (let price?, nil):
        AWSRule.changeSetScheduleParts.finding("has no payment schedule", at: price, in: file)
      case (nil, let schedule?):
        AWSRule.changeSetScheduleParts.finding("has no ResaleFixedUpfrontPricingTerm", at: schedule, in: file)
      default: nil
      }
    }
  }
}
