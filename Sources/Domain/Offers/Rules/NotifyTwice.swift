internal import Findings
internal import JSON

extension Rule {
  static let notifyTwice = Rule(
    "notify-twice", .warning,
    title: "an address is told once",
    why: "Of two equal addresses one was most likely meant to be somebody else's, who now hears nothing.",
    help: "correct the address, or remove it",
    source: "article: Notify users",
    good: Sample(form: #"{"notify": ["kim.ae@isv.example", "revops@isv.example", "finance@isv.example"]}"#),
    bad: Sample(form: #"{"notify": ["kim.ae@isv.example", "revops@isv.example", "RevOps@isv.example"]}"#))
}

extension OfferCheck {
  func notifyTwice() -> [Finding] {
    var seen: Set<String> = []
    return (entry("notify")?.elements ?? []).compactMap { written in
      guard let address = written.string, !seen.insert(address.lowercased()).inserted else { return nil }
      return finding(.notifyTwice, "\(jsonQuoted(address)) is listed already", at: written)
    }
  }
}
