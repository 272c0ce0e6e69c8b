internal import Findings
internal import JSON

extension Rule {
  static let offerIDEarly = Rule(
    "offer-id-early", .warning,
    title: "the Offer ID comes when the partner has made its offer",
    why: """
      The Offer ID is the partner's and does not exist before the authorization does. One in a form for a new authorization is that of \
      another offer, often of the one that was cloned.
      """,
    help: "remove offer.offerId; for an authorization that exists, set offer.associate or add the section authorized",
    source: "article: Offer ID is not required for partner private offers",
    good: Sample(
      form: #"""
        {"offer": {"offerId": "offer-dacpxznflfwin"},
         "authorized": {"opportunityId": "resaleauthz-yaxjqxiskysxa", "at": "2025-03-03T15:04:51Z"}}
        """#),
    bad: Sample(form: #"{"offer": {"offerId": "offer-dacpxznflfwin"}}"#))
}

extension OfferCheck {
  func offerIDEarly() -> [Finding] {
    guard isToBeAuthorized, let id = entry("offer", "offerId"), let text = id.string,
      TextFormat.offerID.problem(text) == nil
    else { return [] }
    return [
      finding(.offerIDEarly, "\(jsonQuoted(text)) cannot belong to an authorization that is still to be made", at: id)
    ]
  }
}
