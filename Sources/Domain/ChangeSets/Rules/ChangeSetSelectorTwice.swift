internal import Findings

extension AWSRule {
  static let changeSetSelectorTwice = AWSRule(
    "change-set-selector-twice", .warning, code: "DUPLICATE_SELECTORS",
    title: "each duration has one rate card",
    why: "The buyer chooses a duration; two rate cards for one cannot be told apart.",
    help: "merge the two rate cards, or correct the duration",
    source: "AWS Marketplace documentation, UpdatePricingTerms",
    good: .changes(("UpdatePricingTerms", sampleRateCards(("P12M", "users"), ("P24M", "users")))),
    bad: .changes(("UpdatePricingTerms", sampleRateCards(("P12M", "users"), ("P12M", "users")))))
}

extension ChangeSetCheck {
  func changeSetSelectorTwice() -> [Finding] {
    pricingTerms.flatMap { term in
      repeated(in: term.list("RateCards").compactMap { $0["Selector"] }) { $0.text("Value") }.map { selector, value in
        AWSRule.changeSetSelectorTwice.finding("\(shortened(value)) has a rate card already", at: selector, in: file)
      }
    }
  }
}

/// Details of a pricing change with a rate card for each duration.
func sampleRateCards(_ cards: (duration: String, key: String)...) -> String {
  let texts = cards.map { duration, key in
    """
    {"Selector": {"Type": "Duration", "Value": "\(duration)"}, "RateCard": [{"DimensionKey": "\(key)", "Price": "480"}]}
    """
  }
  return """
    {"PricingModel": "Contract", "Terms": [
        {"Type": "ResaleConfigurableUpfrontPricingTerm", "CurrencyCode": "USD", "RateCards": [
          \(texts.joined(separator: ",\n      "))]}]}
    """
}
