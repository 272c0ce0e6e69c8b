internal import Findings

extension AWSRule {
  static let changeSetMandatoryTerms = AWSRule(
    "change-set-mandatory-terms", .warning, code: "MISSING_MANDATORY_TERMS",
    title: "what is released has terms for the buyer and a price",
    why: """
      A release needs a legal term for the buyer and at least one pricing term. AWS finds out only when it has worked on the request \
      for a while, and then none of its changes is made.
      """,
    help: "add UpdateLegalTerms with a BuyerLegalTerm, and UpdatePricingTerms",
    source: "AWS Marketplace documentation, ReleaseResaleAuthorization",
    good: .creation(
      ("UpdateLegalTerms", sampleEULA()), ("UpdatePricingTerms", sampleUpfront()), ("ReleaseResaleAuthorization", "{}")),
    bad: .creation(("UpdatePricingTerms", sampleUpfront()), ("ReleaseResaleAuthorization", "{}")))
}

extension ChangeSetCheck {
  func changeSetMandatoryTerms() -> [Finding] {
    authorizations.filter(\.isCreated).flatMap { authorization -> [Finding] in
      guard let release = authorization.change("ReleaseResaleAuthorization")?.entry["ChangeType"] else { return [] }
      var missing: [String] = []
      if !authorization.terms("UpdateLegalTerms").contains(where: { $0.type == "BuyerLegalTerm" }) {
        missing.append("no BuyerLegalTerm")
      }
      if authorization.pricingTerms.isEmpty { missing.append("no pricing term") }
      return missing.map { AWSRule.changeSetMandatoryTerms.finding("releases with \($0)", at: release, in: file) }
    }
  }
}
