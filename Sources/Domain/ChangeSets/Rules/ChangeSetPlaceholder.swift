internal import Findings

extension AWSRule {
  static let changeSetPlaceholder = AWSRule(
    "change-set-placeholder", .warning, code: "INVALID_BUYER_LEGAL_DOCUMENTS",
    title: "documents have the addresses from which AWS can copy them",
    why: """
      Bindery does not know where the documents will be stored as long as the workspace does not say so; the request then holds an \
      address that leads nowhere.
      """,
    help: "set documentsBaseURL to the S3 folder for documents, upload the documents there, and run again",
    source: "Bindery; AWS Marketplace documentation: the URL is an accessible S3 object",
    good: .changes(
      ("UpdateLegalTerms", sampleEULA(#"{"Type": "CustomEula", "Url": "https://acme.s3.amazonaws.com/eula.pdf"}"#))),
    bad: .changes(
      (
        "UpdateLegalTerms",
        sampleEULA(#"{"Type": "CustomEula", "Url": "\#(placeholderBaseURL)/acme-2099/eula.pdf"}"#)
      )))
}

extension ChangeSetCheck {
  func changeSetPlaceholder() -> [Finding] {
    legalDocuments.compactMap { term, document in
      guard let url = document["Url"], let text = url.string, isPlaceholder(text) else { return nil }
      let code = term == "ResaleLegalTerm" ? "INVALID_RESALE_LEGAL_DOCUMENTS" : nil
      return AWSRule.changeSetPlaceholder.finding("\(shortened(text)) is a placeholder", at: url, in: file, code: code)
    }
  }
}

func isPlaceholder(_ url: String) -> Bool { url.hasPrefix(placeholderBaseURL) }
