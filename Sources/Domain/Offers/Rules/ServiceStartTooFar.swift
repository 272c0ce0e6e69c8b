internal import Findings
internal import JSON

extension Rule {
  static let serviceStartTooFar = Rule(
    "service-start-too-far", .warning,
    title: "a future-dated agreement starts within three years",
    why: """
      AWS documents a start of at most three years ahead and answers INVALID_MAXIMUM_AGREEMENT_START_DATE beyond that; a date farther \
      away is nearly always a mistyped year.
      """,
    help: "choose a day within three years",
    source: "AWS Marketplace Catalog API, UpdateBuyerValidityTerms: MaximumAgreementStartDate",
    good: Sample(form: #"{"product": {"serviceStart": "2028-07-01"}}"#),
    bad: Sample(form: #"{"product": {"serviceStart": "2082-07-01"}}"#))
}

extension OfferCheck {
  func serviceStartTooFar() -> [Finding] {
    guard isToBeAuthorized, let latest = now.date.adding(months: 36) else { return [] }
    return startDates.filter { ($0.date ?? latest) > latest }.prefix(1).map { written in
      let message = "\(written.date?.text ?? "") is more than three years ahead; the latest day is \(latest.text)"
      return finding(.serviceStartTooFar, message, at: written)
    }
  }
}
