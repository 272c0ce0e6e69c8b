internal import Findings

extension AWSRule {
  static let changeSetURL = AWSRule(
    "change-set-url", .error, code: validation,
    title: "the URL of a document has only characters that AWS accepts",
    why: """
      AWS takes letters, digits and -@_+./ in the path: no spaces, no brackets, no %, and no ? or =, so presigned URLs are refused.
      """,
    help: "store the document under a plain name such as acme-2026/eula.pdf and use its URL without a query",
    source: "AWS Marketplace Catalog API shapes, ResaleAuthorization@1.0: LegalDocument.Url, as a full match",
    good: .changes(
      ("UpdateLegalTerms", sampleEULA(#"{"Type": "CustomEula", "Url": "https://acme.s3.amazonaws.com/eula.pdf"}"#))),
    bad: .changes(
      (
        "UpdateLegalTerms",
        sampleEULA(#"{"Type": "CustomEula", "Url": "https://acme.s3.amazonaws.com/eula%20(final).pdf"}"#)
      )))
}
