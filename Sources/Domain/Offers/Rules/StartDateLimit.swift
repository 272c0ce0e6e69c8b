internal import Findings
internal import JSON

extension Rule {
  static let startDateLimit = Rule(
    "start-date-limit",
    title: "the start-date limit lies ahead, and not before the start itself",
    why: """
      The limit is the last day on which the partner may let the agreement start. One before the start that was agreed forbids it, and \
      one that has passed allows no date at all. Without a limit, the date of product.serviceStart is the limit.
      """,
    help: "set product.latestServiceStart to the date of product.serviceStart or a later one, or remove it",
    source: "AWS Marketplace Catalog API, UpdateBuyerValidityTerms: MaximumAgreementStartDate",
    good: Sample(form: #"{"product": {"serviceStart": "2028-07-01", "latestServiceStart": "2028-09-30"}}"#),
    bad: Sample(form: #"{"product": {"serviceStart": "2028-07-01", "latestServiceStart": "2028-06-30"}}"#))
}

extension OfferCheck {
  func startDateLimit() -> [Finding] {
    guard let written = entry("product", "latestServiceStart"), let limit = written.date else { return [] }
    if let start = entry("product", "serviceStart")?.date, limit < start {
      return [finding(.startDateLimit, "\(limit.text) is before the start, \(start.text)", at: written)]
    }
    // Of a start that has passed itself, service-start-past speaks.
    guard isToBeAuthorized, limit <= now.date, entry("product", "serviceStart")?.date == nil else { return [] }
    let message = "\(limit.text) is not ahead; today is \(now.date.text) in UTC"
    return [finding(.startDateLimit, message, at: written)]
  }
}
