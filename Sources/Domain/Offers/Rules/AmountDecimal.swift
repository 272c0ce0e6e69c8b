internal import Findings

extension Rule {
  static let amountDecimal = Rule(
    "amount-decimal",
    title: "an amount is a plain decimal, written 240000.00",
    why: """
      Thousands separators, currency signs, exponents and signs are read differently by different programs: 1,234.50 becomes 1 in some.
      """,
    help: "digits, a point, digits: 240000.00",
    source: "AWS Marketplace Catalog API, charge amounts",
    good: Sample(
      form:
        #"{"quotes": [{"file": "reseller/quote.txt", "number": "Q-1", "date": "2026-11-20", "amount": "240000.00"}]}"#,
      files: ["reseller/quote.txt": Array("Quote Q-1\n".utf8)]),
    bad: Sample(
      form:
        #"{"quotes": [{"file": "reseller/quote.txt", "number": "Q-1", "date": "2026-11-20", "amount": "240,000.00"}]}"#)
  )
}
