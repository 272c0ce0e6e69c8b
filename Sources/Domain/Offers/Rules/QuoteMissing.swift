internal import Findings
internal import JSON

extension Rule {
  static let quoteMissing = Rule(
    "quote-missing", .warning,
    title: "the form names the approved quotes, or says that there are none",
    why: """
      The approved quote between vendor and partner belongs to the resale authorization: it is bound behind the reseller agreement, and \
      auditors compare it with the order. An empty list says that there is none.
      """,
    help: #"name the quote in quotes, or write "quotes": []"#,
    source: "article: Upload the approved quote between you and your reseller",
    good: Sample(
      form: #"{"quotes": [{"file": "reseller/quote.txt", "number": "Q-1", "date": "2026-11-20"}]}"#,
      files: ["reseller/quote.txt": Array("Quote Q-1\n".utf8)]),
    bad: Sample(form: #"{"quotes": null}"#))
}

extension OfferCheck {
  func quoteMissing() -> [Finding] {
    guard isToBeAuthorized, root.isObject, entry("quotes") == nil else { return [] }
    return [finding(.quoteMissing, "no approved quote is named", missing: "quotes", in: root)]
  }
}
