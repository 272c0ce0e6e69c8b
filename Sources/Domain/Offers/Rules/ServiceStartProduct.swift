internal import Findings
internal import JSON

extension Rule {
  static let serviceStartProduct = Rule(
    "service-start-product", .warning,
    title: "only SaaS starts on a date",
    why: """
      AWS Marketplace knows future-dated agreements for SaaS products alone, and documents INCOMPATIBLE_PRODUCT for others: their \
      agreements start when the buyer accepts.
      """,
    help: "set product.serviceStart to at-acceptance",
    source: "AWS Marketplace Catalog API, UpdateBuyerValidityTerms; future-dated agreements",
    good: Sample(form: #"{"product": {"serviceStart": "2028-07-01"}}"#),
    bad: Sample(form: #"{"product": {"serviceStart": "2028-07-01"}}"#, listing: #"{"type": "ami"}"#))
}

extension OfferCheck {
  func serviceStartProduct() -> [Finding] {
    guard isToBeAuthorized, let listing, listing.type != "saas",
      let written = startDates.first(where: { $0.date != nil })
    else { return [] }
    return [
      finding(.serviceStartProduct, "the listing \(listing.key) is of type \(listing.type), not saas", at: written)
    ]
  }

  /// Where the form names a day for the service's start: the day itself, then its limit.
  var startDates: [FormEntry] {
    [entry("product", "serviceStart"), entry("product", "latestServiceStart")].compactMap { $0 }
  }
}
