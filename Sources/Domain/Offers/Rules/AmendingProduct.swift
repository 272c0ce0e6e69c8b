internal import Findings
internal import JSON

extension Rule {
  static let amendingProduct = Rule(
    "amending-product", .warning,
    title: "an agreement that is amended is a SaaS contract",
    why: """
      AWS documents agreement-based offers for SaaS contracts, with or without consumption, alone. For other products and for pure usage \
      a new offer is the way.
      """,
    help: "set offer.amending to false and make a new offer; the partner ends the old agreement",
    source: "AWS Marketplace, private offer upgrades, renewals and amendments",
    good: Sample(
      form: #"""
        {"offer": {"amending": true, "sourceOfferId": "offer-dacpxznflfwin"},
         "details": {"renewal": {"channel": "aws-marketplace", "pricingModel": "contract"}}}
        """#),
    bad: Sample(
      form: #"""
        {"offer": {"amending": true, "sourceOfferId": "offer-dacpxznflfwin"},
         "details": {"renewal": {"channel": "aws-marketplace", "pricingModel": "contract"}}}
        """#, listing: #"{"type": "ami"}"#))
}

extension OfferCheck {
  func amendingProduct() -> [Finding] {
    guard isToBeAuthorized, isAmending, let written = entry("offer", "amending") else { return [] }
    if let listing, listing.type != "saas" {
      return [finding(.amendingProduct, "the listing \(listing.key) is of type \(listing.type), not saas", at: written)]
    }
    guard paymentModel == .usage else { return [] }
    return [finding(.amendingProduct, "the payment model is usage, without a contract", at: written)]
  }
}
