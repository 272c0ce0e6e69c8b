internal import Findings

extension AWSRule {
  static let changeSetConstraints = AWSRule(
    "change-set-constraints", .warning, code: "INCOMPATIBLE_RATE_CARD_CONSTRAINTS",
    title: "both constraints of a rate card are the same",
    why: "Choosing several dimensions and choosing quantities are allowed together or not at all.",
    help: "set both to Allowed, or both to Disallowed",
    source: "AWS Marketplace documentation, UpdatePricingTerms: Constraints",
    good: .changes(("UpdatePricingTerms", sampleUpfront())),
    bad: .changes(
      (
        "UpdatePricingTerms",
        """
        {"PricingModel": "Contract", "Terms": [
            {"Type": "ResaleConfigurableUpfrontPricingTerm", "CurrencyCode": "USD", "RateCards": [
              {"Selector": {"Type": "Duration", "Value": "P12M"}, "RateCard": [{"DimensionKey": "users", "Price": "480"}],
                "Constraints": {"MultipleDimensionSelection": "Allowed", "QuantityConfiguration": "Disallowed"}}]}]}
        """
      )))
}

extension ChangeSetCheck {
  func changeSetConstraints() -> [Finding] {
    rateCards.compactMap { $0["Constraints"] }.compactMap { constraints in
      guard let several = constraints.text("MultipleDimensionSelection"),
        let quantity = constraints.text("QuantityConfiguration"), several != quantity
      else { return nil }
      return AWSRule.changeSetConstraints.finding(
        "\(shortened(several)) and \(shortened(quantity)) differ", at: constraints, in: file)
    }
  }
}
