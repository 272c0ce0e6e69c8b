internal import Findings

extension Rule {
  static let countryCode = Rule(
    "country-code",
    title: "a country is two capital letters",
    why: """
      Buyer targeting and tax depend on it.
      """,
    help: "write the ISO 3166-1 code: US, DE, JP",
    source: "ISO 3166-1 alpha-2",
    bad: Sample(form: #"{"buyerCountry": "usa"}"#))
}
