internal import Findings
internal import JSON

extension Rule {
  static let dimensionKnown = Rule(
    "dimension-known",
    title: "a line is a dimension of the listing, each once",
    why: "AWS prices dimensions by their API name; an unknown one is refused, and of two equal ones the last counts.",
    help: "use a dimension of the listing",
    source: "AWS Marketplace Catalog API, pricing dimensions",
    good: Sample(form: #"{"product": {"dimensions": [{"key": "users", "quantity": 500, "unitPrice": "480.00"}]}}"#),
    bad: Sample(form: #"{"product": {"dimensions": [{"key": "user", "quantity": 500, "unitPrice": "480.00"}]}}"#))
}

extension OfferCheck {
  func dimensionKnown() -> [Finding] {
    guard let listing else { return [] }
    let names = listing.dimensions.map(\.key)
    let known = Set(names)
    var seen: Set<String> = []
    let broken = dimensions.compactMap { $0.present("key") }.filter { entry in
      guard let key = entry.string else { return false }
      return !known.contains(key) || !seen.insert(key).inserted
    }
    return Rule.dimensionKnown.findings(broken) { entry in
      let key = entry.string ?? ""
      if known.contains(key) {
        let message = "\(jsonQuoted(key)) stands twice"
        return finding(.dimensionKnown, message, at: entry, help: "put both into one line")
      }
      let help =
        nearest(to: key, among: names).map { "did you mean \(jsonQuoted($0))?" }
        ?? "known: \(names.joined(separator: ", "))"
      let message = "the listing \(listing.key) has no dimension \(jsonQuoted(key))"
      return finding(.dimensionKnown, message, at: entry, help: help)
    }
  }
}
