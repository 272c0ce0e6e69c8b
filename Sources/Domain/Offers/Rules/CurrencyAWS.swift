internal import Findings
internal import JSON

extension Rule {
  static let currencyAWS = Rule(
    "currency-aws",
    title: "the currency is one of those of a resale authorization",
    why: """
      AWS takes USD, AUD, EUR, GBP and JPY here. Other currencies exist for other things: offers also know CAD, disbursements more.
      """,
    help: "use USD, AUD, EUR, GBP or JPY",
    source: "AWS Marketplace Catalog API shapes, ResaleAuthorization@1.0: CurrencyCode",
    good: Sample(form: #"{"product": {"currency": "EUR"}}"#),
    bad: Sample(form: #"{"product": {"currency": "CAD"}}"#, listing: #"{"currencies": ["USD", "CAD"]}"#))
}

extension OfferCheck {
  func currencyAWS() -> [Finding] {
    // Of a code that ISO 4217 does not have, the shape has spoken; of one that the listing lacks, listing-allows.
    guard let currency, let written = entry("product", "currency"),
      !["USD", "AUD", "EUR", "GBP", "JPY"].contains(currency.code),
      listing?.currencies.contains(currency.code) ?? true
    else { return [] }
    return [finding(.currencyAWS, "AWS takes no authorization in \(currency.code)", at: written)]
  }
}
