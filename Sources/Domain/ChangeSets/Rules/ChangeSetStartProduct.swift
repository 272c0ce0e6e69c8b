internal import Findings
internal import Offers

extension AWSRule {
  static let changeSetStartProduct = AWSRule(
    "change-set-start-product", .warning, code: "INCOMPATIBLE_PRODUCT",
    title: "a future-dated agreement is for SaaS",
    why: "AWS supports agreements that start later for SaaS products alone.",
    help: "remove UpdateBuyerValidityTerms: the agreement then starts when the buyer accepts",
    source: "AWS Marketplace documentation, UpdateBuyerValidityTerms",
    good: .creation(("UpdateBuyerValidityTerms", sampleStart("2027-07-01"))),
    bad: .creation(("UpdateBuyerValidityTerms", sampleStart("2027-07-01")), listing: #"{"type": "ami"}"#))
}

extension ChangeSetCheck {
  func changeSetStartProduct() -> [Finding] {
    authorizations.compactMap { authorization in
      guard let listing = listing(of: authorization), listing.type != "saas",
        let change = authorization.change("UpdateBuyerValidityTerms")?.entry["ChangeType"]
      else { return nil }
      return AWSRule.changeSetStartProduct.finding("\(listing.title) is of type \(listing.type)", at: change, in: file)
    }
  }
}
