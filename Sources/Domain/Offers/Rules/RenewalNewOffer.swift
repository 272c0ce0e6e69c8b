internal import Findings
internal import JSON

extension Rule {
  static let renewalNewOffer = Rule(
    "renewal-new-offer", .note,
    title: "a renewal by a new offer leaves one agreement, not two",
    why: """
      A new offer does not replace the agreement that it renews: the partner cancels that one with the buyer, or the new one starts on a \
      date after it. A move from a public price to a private offer is no renewal for AWS, which may audit the mark and take it back.
      """,
    help: """
      agree with the partner who cancels the existing agreement, or set product.serviceStart to the day after its end; to amend it \
      instead, set offer.amending
      """,
    source: "article: Renew a partner private offer with a new offer; AWS Marketplace, renewals",
    good: Sample(
      form: #"""
        {"details": {"renewal": {"channel": "aws-marketplace", "pricingModel": "contract"}},
         "product": {"serviceStart": "2028-07-01"}}
        """#),
    bad: Sample(form: #"{"details": {"renewal": {"channel": "aws-marketplace", "pricingModel": "contract"}}}"#))
}

extension OfferCheck {
  func renewalNewOffer() -> [Finding] {
    guard isToBeAuthorized, !isAmending, let renewal = entry("details", "renewal"),
      renewal.present("channel")?.string == "aws-marketplace", entry("product", "serviceStart")?.date == nil
    else { return [] }
    let message = "the new offer starts at acceptance, beside the agreement that it renews"
    return [finding(.renewalNewOffer, message, at: renewal)]
  }
}
