internal import Findings
internal import JSON

extension Rule {
  static let factsOrder = Rule(
    "facts-order", .warning,
    title: "facts come one after the other: authorized, extended, accepted",
    why: """
      A partner extends what was authorized, and a buyer accepts what was extended. Another order is nearly always a mistyped date, \
      and the date of acceptance decides the period in which the order is booked.
      """,
    help: "correct the moment that was mistyped",
    source: "AWS Marketplace: resale authorization, private offer, agreement",
    good: Sample(
      form: #"""
        {"authorized": {"opportunityId": "resaleauthz-yaxjqxiskysxa", "at": "2025-03-03T15:04:51Z"},
         "extended": {"offerId": "offer-dacpxznflfwin", "at": "2025-03-04T18:20:33Z"},
         "accepted": {"agreementId": "agmt-4mwg1nevbokzw95eca5797ixs", "at": "2025-03-10T14:32:07Z"}}
        """#),
    bad: Sample(
      form: #"""
        {"authorized": {"opportunityId": "resaleauthz-yaxjqxiskysxa", "at": "2025-03-03T15:04:51Z"},
         "extended": {"offerId": "offer-dacpxznflfwin", "at": "2025-03-14T18:20:33Z"},
         "accepted": {"agreementId": "agmt-4mwg1nevbokzw95eca5797ixs", "at": "2025-03-10T14:32:07Z"}}
        """#))
}

extension OfferCheck {
  func factsOrder() -> [Finding] {
    let dated = TypedFacts.sections.compactMap { section -> (entry: FormEntry, at: Instant)? in
      guard let entry = entry(section, "at"), let at = entry.string.flatMap(Instant.init) else { return nil }
      return (entry, at)
    }
    return zip(dated, dated.dropFirst()).compactMap { earlier, later in
      guard later.at < earlier.at else { return nil }
      let message = "\(later.at.text) is before \(earlier.entry.path.text), \(earlier.at.text)"
      return finding(.factsOrder, message, at: later.entry)
    }
  }
}
