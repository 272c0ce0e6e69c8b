internal import Findings
internal import JSON

extension Rule {
  static let dimensionKnown = Rule(
    "dimension-known",
    title: "a line is a dimension of the listing, each once",
    why: "AWS prices dimensions by their API name; an unknown one is refused, and of two equal ones the last counts.",
    help: "use a dimension of the listing",
    source: "AWS Marketplace Catalog API, pricing dimensions",
    bad: Sample(form: #"{"product": {"dimensions": [{"key": "user", "quantity": 500, "unitPrice": "480.00"}]}}"#))
}

extension OfferCheck {
  func dimensionKnown() -> [Finding] {
    guard let listing else { return [] }
    let names = listing.dimensions.map(\.key)
    var seen: Set<String> = []
    return dimensions.compactMap { $0["key"] }.compactMap { written in
      guard let key = written.string else { return nil }
      if names.contains(key) {
        if seen.insert(key).inserted { return nil }
        let message = "product.dimensions: \(jsonQuoted(key)) stands twice"
        return Rule.dimensionKnown.finding(message, at: place(written), help: "put both into one line")
      }
      let help =
        nearest(to: key, among: names).map { "did you mean \(jsonQuoted($0))?" }
        ?? "known: \(names.joined(separator: ", "))"
      let message = "product.dimensions: the listing \(listing.key) has no dimension \(jsonQuoted(key))"
      return Rule.dimensionKnown.finding(message, at: place(written), help: help)
    }
  }
}
