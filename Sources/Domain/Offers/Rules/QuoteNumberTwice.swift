internal import Findings
internal import JSON

extension Rule {
  static let quoteNumberTwice = Rule(
    "quote-number-twice",
    title: "each quote has a number of its own",
    why: """
      The number is how finance and auditors find the approval. Two quotes of one number are one quote listed twice, or one of the \
      two numbers is mistyped.
      """,
    help: "correct the number, or remove the quote that is listed twice",
    source: "order-to-cash control: each order names its approved quotes",
    good: Sample(
      form: #"""
        {"quotes": [
          {"file": "reseller/quote-1.txt", "number": "Q-1", "date": "2026-11-20"},
          {"file": "reseller/quote-2.txt", "number": "Q-2", "date": "2026-11-20"}]}
        """#,
      files: [
        "reseller/quote-1.txt": Array("Quote Q-1\n".utf8), "reseller/quote-2.txt": Array("Quote Q-2\n".utf8),
      ]),
    bad: Sample(
      form: #"""
        {"quotes": [
          {"file": "reseller/quote-1.txt", "number": "Q-1", "date": "2026-11-20"},
          {"file": "reseller/quote-2.txt", "number": "Q-1", "date": "2026-11-20"}]}
        """#,
      files: [
        "reseller/quote-1.txt": Array("Quote Q-1\n".utf8), "reseller/quote-2.txt": Array("Quote Q-2\n".utf8),
      ]))
}

extension OfferCheck {
  func quoteNumberTwice() -> [Finding] {
    var lines: [String: Int] = [:]
    return quotes.compactMap { $0.present("number") }.compactMap { written in
      guard let number = written.string else { return nil }
      guard let line = lines[number] else {
        lines[number] = written.value.position.line
        return nil
      }
      return finding(
        .quoteNumberTwice, "\(jsonQuoted(number)) is the number of the quote in line \(line) too", at: written)
    }
  }
}
