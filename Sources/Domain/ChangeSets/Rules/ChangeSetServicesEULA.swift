internal import Findings
internal import Offers

extension AWSRule {
  static let changeSetServicesEULA = AWSRule(
    "change-set-services-eula", .warning, code: "INVALID_BUYER_LEGAL_DOCUMENTS",
    title: "professional services have a custom EULA",
    why:
      "AWS's standard contract is for software; for professional services AWS takes a document of the seller's own alone.",
    help: "use a custom EULA",
    source: "AWS Marketplace documentation, professional services products",
    good: .creation(("UpdateLegalTerms", sampleEULA())),
    bad: .creation(("UpdateLegalTerms", sampleEULA()), listing: #"{"type": "professional-services"}"#))
}

extension ChangeSetCheck {
  func changeSetServicesEULA() -> [Finding] {
    authorizations.filter { listing(of: $0)?.type == "professional-services" }.flatMap { authorization in
      authorization.terms("UpdateLegalTerms").flatMap { $0.list("Documents") }.compactMap { $0["Type"] }
        .filter { $0.string == "StandardEula" }
        .map { AWSRule.changeSetServicesEULA.finding("the product is professional services", at: $0, in: file) }
    }
  }
}
