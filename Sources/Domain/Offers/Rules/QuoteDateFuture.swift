internal import Findings
internal import JSON

extension Rule {
  static let quoteDateFuture = Rule(
    "quote-date-future", .warning,
    title: "an approved quote has a date that has come",
    why: """
      What was approved was approved on a day that has passed. A date ahead is a mistyped year, or the quote's last day in place of its \
      first; the date stands in the order that finance books.
      """,
    help: "write the day on which the quote was made",
    source: "order-to-cash control: the quote comes before the order (check B13)",
    good: Sample(
      form: #"{"quotes": [{"file": "reseller/quote.txt", "number": "Q-1", "date": "2026-11-20"}]}"#,
      files: ["reseller/quote.txt": Array("Quote Q-1\n".utf8)]),
    bad: Sample(
      form: #"{"quotes": [{"file": "reseller/quote.txt", "number": "Q-1", "date": "2062-11-20"}]}"#,
      files: ["reseller/quote.txt": Array("Quote Q-1\n".utf8)]))
}

extension OfferCheck {
  func quoteDateFuture() -> [Finding] {
    let accepted = entry("accepted", "at")?.instant
    let day = (accepted ?? now).date
    return quotes.compactMap { $0.present("date") }.compactMap { written in
      // East of Greenwich the day after is reached first.
      guard let date = written.date, date > day.adding(days: 1) else { return nil }
      let what = accepted == nil ? "today is \(day.text) in UTC" : "the offer was accepted on \(day.text)"
      return finding(.quoteDateFuture, "\(date.text) lies ahead; \(what)", at: written)
    }
  }
}
