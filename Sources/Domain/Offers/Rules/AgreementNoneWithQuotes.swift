internal import Findings
internal import JSON

extension Rule {
  static let agreementNoneWithQuotes = Rule(
    "agreement-none-with-quotes", .note,
    title: "quotes have an agreement to stand behind",
    why: """
      Without a reseller agreement the quotes alone become the partner's contract document on AWS Marketplace: prices, and no terms \
      under which they hold.
      """,
    help: "choose the standard agreement (RCMP) or your own, if the quotes do not hold the terms themselves",
    source: "article: Reseller agreement; AWS Marketplace Catalog API, ResaleLegalTerm",
    good: Sample(
      form: #"""
        {"resellerAgreement": {"type": "standard"},
         "quotes": [{"file": "reseller/quote.txt", "number": "Q-1", "date": "2026-11-20"}]}
        """#, files: ["reseller/quote.txt": Array("Quote Q-1\n".utf8)]),
    bad: Sample(
      form: #"""
        {"resellerAgreement": {"type": "none"},
         "quotes": [{"file": "reseller/quote.txt", "number": "Q-1", "date": "2026-11-20"}]}
        """#, files: ["reseller/quote.txt": Array("Quote Q-1\n".utf8)]))
}

extension OfferCheck {
  func agreementNoneWithQuotes() -> [Finding] {
    guard isToBeAuthorized, let type = entry("resellerAgreement", "type"), type.string == "none", !quotes.isEmpty
    else { return [] }
    return [finding(.agreementNoneWithQuotes, "the quotes alone become the partner's contract", at: type)]
  }
}
