internal import Findings
internal import JSON

extension Rule {
  static let extendedMissing = Rule(
    "extended-missing", .warning,
    title: "an accepted offer has its Offer ID",
    why: """
      The notice with the partner's Offer ID sometimes comes after the buyer has accepted; then the purchase notification lacks details, \
      and the order cannot be matched by its offer. The id stands in AWS's own e-mail, and in the console.
      """,
    help: """
      add the section extended with the Offer ID; have the CPPO Opportunity ID, the Offer ID and the time of AWS's e-mail ready for \
      support
      """,
    source: "article: Tackle sometimes receives the notifications ... after the end buyer has accepted the offer",
    good: Sample(
      form: #"""
        {"extended": {"offerId": "offer-dacpxznflfwin", "at": "2025-03-04T18:20:33Z"},
         "accepted": {"agreementId": "agmt-4mwg1nevbokzw95eca5797ixs", "at": "2025-03-10T14:32:07Z"}}
        """#),
    bad: Sample(
      form: #"{"accepted": {"agreementId": "agmt-4mwg1nevbokzw95eca5797ixs", "at": "2025-03-10T14:32:07Z"}}"#))
}

extension OfferCheck {
  func extendedMissing() -> [Finding] {
    guard let accepted = entry("accepted"), entry("extended") == nil, entry("offer", "offerId") == nil else {
      return []
    }
    return [finding(.extendedMissing, "the buyer has accepted, and the partner's Offer ID is not known", at: accepted)]
  }
}
