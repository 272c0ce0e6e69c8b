internal import Findings
internal import Offers

extension AWSRule {
  static let changeSetStartDate = AWSRule(
    "change-set-start-date", .warning, code: "INVALID_MAXIMUM_AGREEMENT_START_DATE",
    title: "a future-dated agreement starts within three years",
    why:
      "MaximumAgreementStartDate is the latest day on which the agreement may start: ahead, and at most three years.",
    help: "set MaximumAgreementStartDate to a day within the next three years",
    source: "AWS Marketplace documentation, UpdateBuyerValidityTerms",
    good: .changes(("UpdateBuyerValidityTerms", sampleStart("2027-07-01"))),
    bad: .changes(("UpdateBuyerValidityTerms", sampleStart("2099-07-01"))))
}

/// Details of a start-date limit.
func sampleStart(_ date: String) -> String {
  #"{"Terms": [{"Type": "BuyerValidityTerm", "MaximumAgreementStartDate": "\#(date)"}]}"#
}

extension ChangeSetCheck {
  func changeSetStartDate() -> [Finding] {
    guard let today, let latest = today.adding(months: 36) else { return [] }
    return startDates.compactMap { entry in
      guard let date = entry.string.flatMap(CalendarDate.init) else { return nil }
      if date <= today {
        return AWSRule.changeSetStartDate.finding(
          "\(date.text) is not ahead; today is \(today.text) in UTC", at: entry, in: file)
      }
      guard date > latest else { return nil }
      return AWSRule.changeSetStartDate.finding(
        "\(date.text) is more than three years ahead; the latest day is \(latest.text)", at: entry, in: file)
    }
  }

  private var startDates: [RequestEntry] {
    details("UpdateBuyerValidityTerms").flatMap { $0.list("Terms") }.compactMap { $0["MaximumAgreementStartDate"] }
  }
}
