internal import Findings
internal import JSON

extension Rule {
  static let notifyAdvice = Rule(
    "notify-advice", .note,
    title: "the account executive and the RevOps list hear of the offer",
    why: """
      Two addresses are good practice: the account executive who owns the deal, and a distribution list of revenue operations, so that \
      the acceptance is seen also when one person is away.
      """,
    help: "add the account executive's address and the RevOps distribution list to notify",
    source: "article: add the account executive (AE) and an internal revenue operations email distribution",
    good: Sample(form: #"{"notify": ["kim.ae@isv.example", "revops@isv.example"]}"#),
    bad: Sample(form: #"{"notify": ["kim.ae@isv.example"]}"#))
}

extension OfferCheck {
  func notifyAdvice() -> [Finding] {
    guard root.isObject, !isAccepted else { return [] }
    guard let notify = entry("notify") else {
      return [finding(.notifyAdvice, "nobody is told about the offer's progress", missing: "notify", in: root)]
    }
    let addresses = notify.elements.compactMap { $0.string?.lowercased() }
    // Of a broken address, the shape has spoken: it may well be the second one.
    guard Set(addresses).count == 1, addresses.allSatisfy(isEmail) else { return [] }
    return [finding(.notifyAdvice, "one address alone is told about the offer's progress", at: notify)]
  }
}
