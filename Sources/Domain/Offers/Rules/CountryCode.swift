internal import Findings

extension Rule {
  static let countryCode = Rule(
    "country-code",
    title: "a country is a code of ISO 3166-1",
    why: """
      Buyer targeting and tax depend on it. UK is not the United Kingdom but GB; USA and us are not the United States but US.
      """,
    help: "write the ISO 3166-1 code: US, DE, JP",
    source: "ISO 3166-1 alpha-2",
    good: Sample(form: #"{"buyerCountry": "GB"}"#),
    bad: Sample(form: #"{"buyerCountry": "UK"}"#))
}
