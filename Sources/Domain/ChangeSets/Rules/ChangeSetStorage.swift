internal import Findings

extension AWSRule {
  static let changeSetStorage = AWSRule(
    "change-set-storage", .warning, code: "INVALID_BUYER_LEGAL_DOCUMENTS",
    title: "documents lie in S3, behind https",
    why: """
      AWS copies documents when it works on the request, and takes them only from an S3 bucket that it can read. A page of a web \
      site fails then.
      """,
    help: "put the document into an S3 bucket that AWS Marketplace can read and use its https URL",
    source: "AWS Marketplace documentation: the URL is an accessible S3 object",
    good: .changes(
      ("UpdateLegalTerms", sampleEULA(#"{"Type": "CustomEula", "Url": "https://acme.s3.amazonaws.com/eula.pdf"}"#))),
    bad: .changes(
      ("UpdateLegalTerms", sampleEULA(#"{"Type": "CustomEula", "Url": "https://www.acme.com/legal/eula.pdf"}"#))))
}

extension ChangeSetCheck {
  func changeSetStorage() -> [Finding] {
    legalDocuments.compactMap { term, document in
      guard let entry = document["Url"], let url = entry.string, urlProblem(url) == nil, !isPlaceholder(url) else {
        return nil
      }
      let host = url.split(separator: "/", maxSplits: 2).dropFirst().first.map { $0.lowercased() } ?? ""
      let isStorage = host.hasSuffix(".amazonaws.com") || host.hasSuffix(".amazonaws.com.cn")
      guard !isStorage || url.hasPrefix("http://") else { return nil }
      let message = isStorage ? "\(shortened(url)) is not behind https" : "\(shortened(url)) is not in S3"
      let code = term == "ResaleLegalTerm" ? "INVALID_RESALE_LEGAL_DOCUMENTS" : nil
      return AWSRule.changeSetStorage.finding(message, at: entry, in: file, code: code)
    }
  }
}
