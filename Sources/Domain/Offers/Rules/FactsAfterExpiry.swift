internal import Findings
internal import JSON

extension Rule {
  static let factsAfterExpiry = Rule(
    "facts-after-expiry", .warning,
    title: "the partner extends before the authorization ends, and the buyer accepts before the offer does",
    why: """
      The authorization ends on details.expirationDate, the partner's offer on the date that the partner chose, extended.expiresOn: two \
      deadlines of two companies, which may differ. Nothing can happen after its own one, so that one of the dates is mistyped.
      """,
    help: "correct the date that was mistyped",
    source: "AWS Marketplace: expiry at 23:59:59 UTC on the stated date, for authorizations and for offers",
    good: Sample(
      form: #"""
        {"extended": {"offerId": "offer-dacpxznflfwin", "at": "2025-03-04T18:20:33Z", "expiresOn": "2025-03-31"},
         "accepted": {"agreementId": "agmt-4mwg1nevbokzw95eca5797ixs", "at": "2025-03-31T23:59:59Z"}}
        """#),
    bad: Sample(
      form: #"""
        {"extended": {"offerId": "offer-dacpxznflfwin", "at": "2025-03-04T18:20:33Z", "expiresOn": "2025-03-31"},
         "accepted": {"agreementId": "agmt-4mwg1nevbokzw95eca5797ixs", "at": "2025-04-01T00:00:00Z"}}
        """#))
}

extension OfferCheck {
  func factsAfterExpiry() -> [Finding] {
    let deadlines = [
      (entry("extended", "at"), entry("details", "expirationDate")),
      (entry("accepted", "at"), entry("extended", "expiresOn")),
    ]
    return deadlines.compactMap { fact, deadline in
      guard let fact, let deadline, let at = fact.instant, let day = deadline.date, at > .endOfDay(day) else {
        return nil
      }
      let message = "\(at.text) is after \(deadline.path.text), \(day.text)"
      return finding(.factsAfterExpiry, message, at: fact)
    }
  }
}
