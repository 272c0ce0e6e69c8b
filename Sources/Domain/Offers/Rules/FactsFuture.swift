internal import Findings
internal import JSON

extension Rule {
  static let factsFuture = Rule(
    "facts-future",
    title: "a fact has happened",
    why: """
      A fact is stored for good, and the day of acceptance decides the period in which the order is booked. One that lies ahead is a \
      mistyped date.
      """,
    help: "correct the moment, or add the fact when it has happened",
    source: "Bindery: facts are what happened, as received",
    good: Sample(
      form: #"{"authorized": {"opportunityId": "resaleauthz-yaxjqxiskysxa", "at": "2026-11-20T15:04:51Z"}}"#),
    bad: Sample(form: #"{"authorized": {"opportunityId": "resaleauthz-yaxjqxiskysxa", "at": "2062-11-20T15:04:51Z"}}"#))
}

extension OfferCheck {
  func factsFuture() -> [Finding] {
    TypedFacts.sections.compactMap { entry($0, "at") }.compactMap { written in
      // Clocks differ by minutes; a day is a mistake.
      guard let at = written.instant, at > .endOfDay(now.date) else { return nil }
      return finding(.factsFuture, "\(at.text) lies ahead; today is \(now.date.text) in UTC", at: written)
    }
  }
}
