internal import Findings

extension AWSRule {
  static let changeSetSchedulePrice = AWSRule(
    "change-set-schedule-price", .warning, code: "INCOMPATIBLE_TERMS",
    title: "the fixed price beside a payment schedule is zero",
    why: "The schedule holds the money; a price in the fixed term would be charged on top.",
    help: "set Price to \"0.00\"",
    source: "AWS Marketplace documentation, flexible payment schedule",
    good: .creation(
      ("UpdatePricingTerms", sampleFixed()), ("UpdatePaymentScheduleTerms", sampleSchedule()),
      ("UpdateAvailability", sampleSingleUse)),
    bad: .creation(
      ("UpdatePricingTerms", sampleFixed(price: "240000.00")), ("UpdatePaymentScheduleTerms", sampleSchedule()),
      ("UpdateAvailability", sampleSingleUse)))
}

extension ChangeSetCheck {
  func changeSetSchedulePrice() -> [Finding] {
    authorizations.filter { !$0.schedules.isEmpty }.flatMap(\.fixedPrices).compactMap { $0["Price"] }.compactMap {
      price in
      guard let text = price.string, text.utf8.contains(where: { $0 != UInt8(ascii: "0") && $0 != UInt8(ascii: ".") })
      else { return nil }
      return AWSRule.changeSetSchedulePrice.finding(
        "\(shortened(text)) beside a payment schedule", at: price, in: file)
    }
  }
}
