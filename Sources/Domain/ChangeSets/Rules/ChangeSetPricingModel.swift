internal import Findings

extension AWSRule {
  static let changeSetPricingModel = AWSRule(
    "change-set-pricing-model", .warning, code: "INCOMPATIBLE_TERMS",
    title: "pricing terms fit the pricing model",
    why: """
      Usage has a usage term and nothing upfront; Contract has an upfront or a fixed term, and a usage term only for what goes beyond; \
      Free has none.
      """,
    help: "set PricingModel to what the terms say: Usage for usage alone, Contract for upfront and fixed prices",
    source: "AWS Marketplace documentation, UpdatePricingTerms",
    good: .changes(("UpdatePricingTerms", sampleUpfront())),
    bad: .changes(
      (
        "UpdatePricingTerms",
        """
        {"PricingModel": "Contract", "Terms": [
            {"Type": "ResaleUsageBasedPricingTerm", "CurrencyCode": "USD",
              "RateCards": [{"RateCard": [{"DimensionKey": "users", "Price": "0.10"}]}]}]}
        """
      )))
}

extension ChangeSetCheck {
  func changeSetPricingModel() -> [Finding] {
    details("UpdatePricingTerms").compactMap { details in
      guard let model = details["PricingModel"], let name = model.string else { return nil }
      let types = Set(details.list("Terms").compactMap(\.type))
      guard let problem = pricingModelProblem(name, types) else { return nil }
      return AWSRule.changeSetPricingModel.finding(problem, at: model, in: file)
    }
  }
}

private func pricingModelProblem(_ model: String, _ types: Set<String>) -> String? {
  let upfront = types.intersection(["ResaleConfigurableUpfrontPricingTerm", "ResaleFixedUpfrontPricingTerm"])
  switch model {
  case "Usage": return upfront.sorted().first.map { "Usage does not go with a \($0)" }
  case "Free": return types.sorted().first.map { "Free does not go with a \($0)" }
  case "Contract" where types == ["ResaleUsageBasedPricingTerm"]: return "Contract has no usage term alone"
  default: return nil
  }
}
