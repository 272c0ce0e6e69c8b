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
    bad: Sample(
      form:
        #"{"quotes": [{"file": "reseller/quote.txt", "number": "Q-1", "date": "2026-11-20", "amount": "239000.00"}]}"#,
      files: ["reseller/quote.txt": Array("Quote Q-1\n".utf8)]))
}

extension OfferCheck {
  func quoteTotal() -> [Finding] {
    let amounts = quotes.filter { $0.present("amount") != nil }
    guard !amounts.isEmpty, let lines = linesTotal, let total = amountsTotal(amounts), lines != total else { return [] }
    let message = "quotes: add up to \(total.text), the lines to \(lines.text) \(lines.currency.code)"
    return [Rule.quoteTotal.finding(message, at: place(amounts.first?["amount"]))]
  }
}
