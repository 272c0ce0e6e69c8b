internal import Findings
internal import JSON

extension Rule {
  static let renewalAmendingMark = Rule(
    "renewal-amending-mark", .note,
    title: "an amendment that renews or expands says so",
    why: """
      Renewal marks an offer for an existing customer, expansions included, and lowers AWS's fee; amending is another thing and does not \
      mark it. The mark cannot be added to a released authorization.
      """,
    help: "fill in details.renewal, if the customer renews or expands",
    source: "article: Renew a partner private offer for an amended offer; AWS Marketplace, renewals",
    good: Sample(
      form: #"""
        {"offer": {"amending": true, "sourceOfferId": "offer-dacpxznflfwin"},
         "details": {"renewal": {"channel": "aws-marketplace", "pricingModel": "contract"}}}
        """#),
    bad: Sample(form: #"{"offer": {"amending": true, "sourceOfferId": "offer-dacpxznflfwin"}}"#))
}

extension OfferCheck {
  func renewalAmendingMark() -> [Finding] {
    guard isToBeAuthorized, isAmending, entry("details", "renewal") == nil, let details = entry("details") else {
      return []
    }
    let message = "is not marked, though an existing agreement is amended"
    return [finding(.renewalAmendingMark, message, missing: "renewal", in: details)]
  }
}
