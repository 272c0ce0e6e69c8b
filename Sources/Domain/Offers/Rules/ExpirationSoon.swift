internal import Findings
internal import JSON

extension Rule {
  static let expirationSoon = Rule(
    "expiration-soon", .warning,
    title: "the partner has a week or more to make its offer",
    why: """
      Until the expiration date the authorization has to be published, which takes up to an hour, and the partner has to make its offer. \
      A released authorization cannot be extended: when the day passes, everything starts over.
      """,
    help: "move details.expirationDate, unless the partner is ready",
    source: "article: Expiration date is the last date that the partner has to create a partner-to-buyer offer",
    good: Sample(form: #"{"details": {"expirationDate": "2099-11-30"}}"#),
    bad: Sample(form: #"{"details": {"expirationDate": "2026-11-27"}}"#))
}

extension OfferCheck {
  func expirationSoon() -> [Finding] {
    guard let (written, date, left) = openExpiration, left < Self.soonDays else { return [] }
    let days = left == 0 ? "that is today" : left == 1 ? "1 day left" : "\(left) days left"
    return [finding(.expirationSoon, "\(localEnd(of: date)); \(days)", at: written)]
  }
}
