internal import Findings

extension AWSRule {
  static let changeSetDocumentURL = AWSRule(
    "change-set-document-url", .error, code: validation,
    title: "a custom document has a URL, a standard contract has none",
    why: "AWS copies a custom document from its URL; the standard contracts it has itself.",
    help: "add the document's Url, or remove it from a standard contract",
    source: "AWS Marketplace Catalog API shapes, ResaleAuthorization@1.0: LegalDocument",
    good: .changes(("UpdateLegalTerms", sampleEULA(#"{"Type": "StandardEula"}"#))),
    bad: .changes(("UpdateLegalTerms", sampleEULA(#"{"Type": "CustomEula"}"#))))
}
