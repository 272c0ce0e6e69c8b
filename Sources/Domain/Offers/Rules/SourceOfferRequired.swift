internal import Findings
internal import JSON

extension Rule {
  static let sourceOfferRequired = Rule(
    "source-offer-required",
    title: "amending needs the Source Offer ID",
    why: """
      An amendment replaces an accepted offer. Without the id of the last accepted offer finance cannot see what is replaced and \
      books the same revenue twice.
      """,
    help: "set offer.sourceOfferId to the last accepted offer of the agreement",
    source: "article: Source offer ID ... Enter the offer ID for the last accepted offer for this agreement",
    good: Sample(
      form: #"""
        {"offer": {"amending": true, "sourceOfferId": "offer-dacpxznflfwin"},
         "details": {"renewal": {"channel": "aws-marketplace", "pricingModel": "contract"}}}
        """#),
    bad: Sample(
      form: #"""
        {"offer": {"amending": true},
         "details": {"renewal": {"channel": "aws-marketplace", "pricingModel": "contract"}}}
        """#))
}

extension OfferCheck {
  func sourceOfferRequired() -> [Finding] {
    guard let amending = entry("offer", "amending"), amending.bool == true, entry("offer", "sourceOfferId") == nil
    else { return [] }
    return [finding(.sourceOfferRequired, "offer.sourceOfferId is missing", at: amending)]
  }
}
