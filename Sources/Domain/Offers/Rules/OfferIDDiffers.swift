internal import Findings
internal import JSON

extension Rule {
  static let offerIDDiffers = Rule(
    "offer-id-differs",
    title: "the Offer ID is one: in offer.offerId and in extended.offerId",
    why: """
      Both name the partner's private offer for this authorization. Two different ids mean that one was copied from another offer, \
      and the booking would name the wrong one.
      """,
    help: "keep the id of the offer that the partner made",
    source: "AWS Marketplace: one private offer of the partner for one packet",
    good: Sample(
      form: #"""
        {"offer": {"offerId": "offer-dacpxznflfwin"},
         "extended": {"offerId": "offer-dacpxznflfwin", "at": "2025-03-04T18:20:33Z"}}
        """#),
    bad: Sample(
      form: #"""
        {"offer": {"offerId": "offer-m2xv6jtq4nbye"},
         "extended": {"offerId": "offer-dacpxznflfwin", "at": "2025-03-04T18:20:33Z"}}
        """#))
}

extension OfferCheck {
  func offerIDDiffers() -> [Finding] {
    guard let extended = entry("extended", "offerId"), let id = extended.string,
      let named = entry("offer", "offerId")?.string, named != id
    else { return [] }
    return [finding(.offerIDDiffers, "\(jsonQuoted(id)) is not offer.offerId, \(jsonQuoted(named))", at: extended)]
  }
}
