internal import Findings

extension Rule {
  static let currencyCode = Rule(
    "currency-code",
    title: "a currency is a code of ISO 4217",
    why: """
      The code decides how many decimals an amount has: JPN for JPY would change every amount.
      """,
    help: "write the code: USD, EUR, GBP, AUD, JPY",
    source: "ISO 4217",
    good: Sample(form: #"{"product": {"currency": "JPY"}}"#),
    bad: Sample(form: #"{"product": {"currency": "JPN"}}"#))
}
