internal import Findings

extension Rule {
  static let documentsBaseURL = Rule(
    "documents-base-url",
    title: "the folder for documents is an https address with characters that AWS accepts",
    why: """
      AWS Marketplace copies the EULA and the reseller agreement from there. It takes letters, digits and -@_+./ alone: no spaces, no \
      query, no port.
      """,
    help: "write the folder's address in S3, such as https://my-bucket.s3.us-east-1.amazonaws.com/cppo",
    source: "AWS Marketplace Catalog API shapes, LegalDocument.Url, as a full match",
    good: Sample(settings: #"{"documentsBaseURL": "https://isv-cppo.s3.us-east-1.amazonaws.com/documents"}"#),
    bad: Sample(settings: #"{"documentsBaseURL": "https://isv-cppo.s3.us-east-1.amazonaws.com/my documents?x=1"}"#))
}
