internal import Findings

extension AWSRule {
  static let changeSetResellerDocuments = AWSRule(
    "change-set-reseller-documents", .warning, code: "INVALID_RESALE_LEGAL_DOCUMENTS",
    title: "the reseller's term has contracts for the reseller",
    why: """
      ResaleLegalTerm holds what is agreed between seller and partner. Documentation once lists StandardEula for it, wrongly: the \
      standard contract is StandardResellerContract.
      """,
    help: "use StandardResellerContract or CustomResellerContract",
    source: "AWS Marketplace documentation, UpdateLegalTerms: ResaleLegalTerm",
    good: .changes(("UpdateLegalTerms", sampleContract(#"{"Type": "StandardResellerContract"}"#))),
    bad: .changes(("UpdateLegalTerms", sampleContract(#"{"Type": "StandardEula"}"#))))
}

extension ChangeSetCheck {
  func changeSetResellerDocuments() -> [Finding] {
    wrongDocuments(in: "ResaleLegalTerm", ["StandardEula", "CustomEula"]).map { type, text in
      AWSRule.changeSetResellerDocuments.finding("a \(text) is no contract with a reseller", at: type, in: file)
    }
  }
}
