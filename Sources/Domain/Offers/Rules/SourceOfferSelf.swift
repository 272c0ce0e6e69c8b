internal import Findings
internal import JSON

extension Rule {
  static let sourceOfferSelf = Rule(
    "source-offer-self",
    title: "an offer does not amend itself",
    why: """
      The Source Offer ID is that of the offer which was accepted last, the Offer ID that of the partner's new one. Where both are equal, \
      what is replaced cannot be found, and the whole amount is booked in place of the difference.
      """,
    help: "set offer.sourceOfferId to the last accepted offer of the agreement",
    source: "article: Source offer ID ... Enter the offer ID for the last accepted offer for this agreement",
    good: Sample(
      form: #"""
        {"offer": {"amending": true, "sourceOfferId": "offer-dacpxznflfwin"},
         "extended": {"offerId": "offer-m2xv6jtq4nbye", "at": "2025-03-04T18:20:33Z"}}
        """#),
    bad: Sample(
      form: #"""
        {"offer": {"amending": true, "sourceOfferId": "offer-dacpxznflfwin"},
         "extended": {"offerId": "offer-dacpxznflfwin", "at": "2025-03-04T18:20:33Z"}}
        """#))
}

extension OfferCheck {
  func sourceOfferSelf() -> [Finding] {
    guard let source = entry("offer", "sourceOfferId"), let id = source.string,
      let own = [entry("offer", "offerId"), entry("extended", "offerId")].compactMap({ $0 }).first(where: {
        $0.string == id
      })
    else { return [] }
    return [finding(.sourceOfferSelf, "\(jsonQuoted(id)) is \(own.path.text) too", at: source)]
  }
}
