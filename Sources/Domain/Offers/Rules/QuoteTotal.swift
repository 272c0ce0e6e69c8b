internal import Findings
internal import JSON

extension Rule {
  static let quoteTotal = Rule(
    "quote-total", .warning,
    title: "the approved quotes add up to the lines",
    why: """
      The quote is what was approved. When the offer's total differs, either a newer quote exists or nobody approved this price; \
      auditors compare the two.
      """,
    help: "attach the quote that matches, or correct the lines",
    source: "order-to-cash control: order compared with quote (check B13)",
    good: Sample(
      form: #"""
        {"quotes": [
          {"file": "reseller/quote-1.txt", "number": "Q-1", "date": "2026-11-20", "amount": "200000.00"},
          {"file": "reseller/quote-2.txt", "number": "Q-2", "date": "2026-11-20", "amount": "40000.00"}]}
        """#,
      files: [
        "reseller/quote-1.txt": Array("Quote Q-1\n".utf8), "reseller/quote-2.txt": Array("Quote Q-2\n".utf8),
      ]),
    bad: Sample(
      form:
        #"{"quotes": [{"file": "reseller/quote.txt", "number": "Q-1", "date": "2026-11-20", "amount": "239000.00"}]}"#,
      files: ["reseller/quote.txt": Array("Quote Q-1\n".utf8)]))
}

extension OfferCheck {
  func quoteTotal() -> [Finding] {
    // A quote without an amount may well be the difference.
    guard let written = entry("quotes"), !quotes.isEmpty, let amounts = amounts(of: quotes),
      let lines = linesTotal, let total = total(amounts), lines != total
    else { return [] }
    let message = "add up to \(total.text), the lines to \(lines.text) \(lines.currency.code)"
    let evidence = quotes.compactMap { quote -> String? in
      guard let number = quote.present("number")?.string, let amount = quote.present("amount")?.string else {
        return nil
      }
      return "\(number)  \(amount)"
    }
    return [finding(.quoteTotal, message, at: written, evidence: evidence)]
  }
}
