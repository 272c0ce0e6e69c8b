internal import Findings
internal import JSON

extension Rule {
  static let associateLate = Rule(
    "associate-late", .note,
    title: "an offer that is associated has its Offer ID, if the partner has made it",
    why: """
      An offer is associated when its authorization exists. If the partner has extended it before, no notice with the Offer ID comes any \
      more: it has to be copied from AWS, or the acceptance is matched by the authorization alone.
      """,
    help: "copy the Offer ID from AWS into offer.offerId, if the partner has made its offer",
    source: "article: copy the Offer ID in AWS and paste it into the Offer ID field",
    good: Sample(
      form: #"""
        {"offer": {"associate": true, "offerId": "offer-dacpxznflfwin"},
         "contractMetadata": {"CPPO Opportunity ID": "resaleauthz-yaxjqxiskysxa"}}
        """#),
    bad: Sample(
      form: #"""
        {"offer": {"associate": true}, "contractMetadata": {"CPPO Opportunity ID": "resaleauthz-yaxjqxiskysxa"}}
        """#))
}

extension OfferCheck {
  func associateLate() -> [Finding] {
    guard isAssociated, !isAccepted, entry("offer", "offerId") == nil, entry("extended") == nil,
      let associate = entry("offer", "associate")
    else { return [] }
    return [finding(.associateLate, "offer.offerId is not known yet", at: associate)]
  }
}
