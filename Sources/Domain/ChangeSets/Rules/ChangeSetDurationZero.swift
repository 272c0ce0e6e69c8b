internal import Findings

extension AWSRule {
  static let changeSetDurationZero = AWSRule(
    "change-set-duration-zero", .warning, code: "INVALID_DURATION",
    title: "a duration is longer than nothing",
    why: "AWS's pattern lets P0M pass, its checks do not.",
    help: "write the term, such as P12M",
    source: "AWS Marketplace documentation, Duration and Selector",
    good: .changes(("UpdatePricingTerms", sampleUpfront(duration: "P12M"))),
    bad: .changes(("UpdatePricingTerms", sampleUpfront(duration: "P0M"))))
}

extension ChangeSetCheck {
  func changeSetDurationZero() -> [Finding] {
    let fixed = pricingTerms.compactMap { $0["Duration"] }.filter(isZero).map {
      AWSRule.changeSetDurationZero.finding("\(shortened($0.string ?? "")) lasts no time", at: $0, in: file)
    }
    let selected = rateCards.compactMap { $0["Selector"]?["Value"] }.filter(isZero).map {
      AWSRule.changeSetDurationZero.finding(
        "\(shortened($0.string ?? "")) lasts no time", at: $0, in: file, code: "INVALID_SELECTOR_DURATION_VALUE")
    }
    return fixed + selected
  }

  private func isZero(_ entry: RequestEntry) -> Bool { entry.string.flatMap(RequestDuration.init)?.isZero ?? false }
}
