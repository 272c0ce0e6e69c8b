internal import Findings

extension AWSRule {
  static let changeSetBuyerDocuments = AWSRule(
    "change-set-buyer-documents", .warning, code: "INVALID_BUYER_LEGAL_DOCUMENTS",
    title: "the buyer's term has documents for the buyer",
    why: """
      Everything in BuyerLegalTerm reaches the buyer. A reseller contract there would show the customer what the partner pays; AWS's \
      shapes let it pass.
      """,
    help: "move the document to a ResaleLegalTerm, or name it CustomEula if it is the buyer's",
    source: "AWS Marketplace documentation, UpdateLegalTerms: BuyerLegalTerm has StandardEula or CustomEula",
    good: .changes(("UpdateLegalTerms", sampleEULA())),
    bad: .changes(("UpdateLegalTerms", sampleEULA(#"{"Type": "StandardResellerContract"}"#))))
}

extension ChangeSetCheck {
  func changeSetBuyerDocuments() -> [Finding] {
    wrongDocuments(in: "BuyerLegalTerm", ["StandardResellerContract", "CustomResellerContract"]).map { type, text in
      AWSRule.changeSetBuyerDocuments.finding("the buyer would see a \(text)", at: type, in: file)
    }
  }

  /// The types of documents in a term that belong to the other one.
  func wrongDocuments(in term: String, _ types: [String]) -> [(RequestEntry, String)] {
    legalDocuments.filter { $0.term == term }.compactMap { _, document in
      guard let type = document["Type"], let text = type.string, types.contains(text) else { return nil }
      return (type, text)
    }
  }
}
