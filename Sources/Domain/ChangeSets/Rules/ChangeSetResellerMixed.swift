internal import Findings

extension AWSRule {
  static let changeSetResellerMixed = AWSRule(
    "change-set-reseller-mixed", .warning, code: nil,
    title: "a reseller's term has one contract",
    why: """
      There is no field for quotes. Beside the standard contract (RCMP) they can only be a second document of the same term; AWS's \
      shapes allow that, but no documentation shows it, and the AWS console takes a single file. Nobody has verified it.
      """,
    help: "try it without \"release\" first, or use one custom agreement with the quotes bound behind it",
    source: "AWS Marketplace Catalog API shapes: Documents without a maximum; unverified",
    good: .changes(("UpdateLegalTerms", sampleContract(#"{"Type": "StandardResellerContract"}"#))),
    bad: .changes(
      (
        "UpdateLegalTerms",
        sampleContract(
          #"""
          {"Type": "StandardResellerContract"},
                {"Type": "CustomResellerContract", "Url": "https://acme.s3.amazonaws.com/quotes.pdf"}
          """#)
      )))
}

extension ChangeSetCheck {
  func changeSetResellerMixed() -> [Finding] {
    details("UpdateLegalTerms").flatMap { $0.list("Terms") }
      .filter { $0.type == "ResaleLegalTerm" && $0.list("Documents").count > 1 }.compactMap { $0["Documents"] }
      .map { documents in
        let message =
          "\(documents.elements.count) documents for the reseller; whether AWS takes more than one is unverified"
        return AWSRule.changeSetResellerMixed.finding(message, at: documents, in: file)
      }
  }
}
