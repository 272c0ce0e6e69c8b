internal import Findings

extension AWSRule {
  static let changeSetQuantityOpen = AWSRule(
    "change-set-quantity-open", .note, code: nil,
    title: "the buyer chooses quantities of an upfront price",
    why: """
      An upfront term has a price for each unit and no quantity: the buyer enters one when accepting. The agreed number is fixed by a \
      payment schedule with grants alone.
      """,
    help: "say the agreed quantities to the partner, or use the payment model payment-schedule to fix them",
    source: "AWS Marketplace Catalog API, ResaleConfigurableUpfrontPricingTerm",
    good: .changes(("UpdatePricingTerms", sampleUpfront())),
    bad: .changes(
      (
        "UpdatePricingTerms",
        """
        {"PricingModel": "Contract", "Terms": [
            {"Type": "ResaleConfigurableUpfrontPricingTerm", "CurrencyCode": "USD", "RateCards": [
              {"Selector": {"Type": "Duration", "Value": "P12M"}, "RateCard": [{"DimensionKey": "users", "Price": "480"}],
                "Constraints": {"MultipleDimensionSelection": "Allowed", "QuantityConfiguration": "Allowed"}}]}]}
        """
      )))
}

extension ChangeSetCheck {
  func changeSetQuantityOpen() -> [Finding] {
    rateCards.compactMap { $0["Constraints"]?["QuantityConfiguration"] }.filter { $0.string == "Allowed" }.map {
      AWSRule.changeSetQuantityOpen.finding("the buyer chooses the quantities when accepting", at: $0, in: file)
    }
  }
}
