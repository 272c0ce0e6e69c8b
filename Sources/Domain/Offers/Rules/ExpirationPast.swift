internal import Findings
internal import JSON

extension Rule {
  static let expirationPast = Rule(
    "expiration-past",
    title: "an offer that is not accepted expires in the future",
    why: """
      The expiration date is the last day on which the partner can make its offer, until 23:59:59 UTC. A date in the past \
      makes an authorization that nobody can use. Accepted offers are left alone: their date may pass.
      """,
    help: "set details.expirationDate to a day ahead (AWS counts in UTC)",
    source: "AWS Marketplace: expiry at 23:59:59 UTC on the stated date",
    good: Sample(
      form: #"""
        {"details": {"expirationDate": "2025-03-31"},
         "offer": {"offerId": "offer-dacpxznflfwin"},
         "accepted": {"agreementId": "agmt-4mwg1nevbokzw95eca5797ixs", "at": "2025-03-10T14:32:07Z"}}
        """#),
    bad: Sample(form: #"{"details": {"expirationDate": "2020-01-31"}}"#))
}

extension OfferCheck {
  func expirationPast() -> [Finding] {
    guard let written = entry("details", "expirationDate"), let date = passedDate(written) else { return [] }
    return [finding(.expirationPast, "\(date.text) has passed; today is \(now.date.text) in UTC", at: written)]
  }

  /// The day that an entry names, where it has passed in UTC and nobody has accepted yet.
  func passedDate(_ written: FormEntry) -> CalendarDate? {
    guard !isAccepted, let date = written.string.flatMap(CalendarDate.init), Instant.endOfDay(date) < now else {
      return nil
    }
    return date
  }
}
