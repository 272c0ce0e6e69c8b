internal import Findings
internal import JSON

extension Rule {
  static let sourceOfferUnused = Rule(
    "source-offer-unused", .warning,
    title: "a Source Offer ID stands only where an agreement is amended",
    why: """
      The Source Offer ID names what an amendment replaces. Without the mark that this offer amends it is ignored, and finance books \
      a new order beside the one that was meant to be replaced.
      """,
    help: "set offer.amending to true, or remove offer.sourceOfferId",
    source: "article: Source offer ID ... Enter the offer ID for the last accepted offer for this agreement",
    good: Sample(
      form: #"""
        {"offer": {"amending": true, "sourceOfferId": "offer-dacpxznflfwin"},
         "details": {"renewal": {"channel": "aws-marketplace", "pricingModel": "contract"}}}
        """#),
    bad: Sample(form: #"{"offer": {"amending": false, "sourceOfferId": "offer-dacpxznflfwin"}}"#))
}

extension OfferCheck {
  func sourceOfferUnused() -> [Finding] {
    guard let source = entry("offer", "sourceOfferId"), let text = source.string,
      entry("offer", "amending")?.bool != true
    else { return [] }
    return [finding(.sourceOfferUnused, "\(jsonQuoted(text)) is not used, since offer.amending is not set", at: source)]
  }
}
