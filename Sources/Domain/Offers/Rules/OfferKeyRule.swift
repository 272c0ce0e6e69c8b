internal import Findings

extension Rule {
  static let offerKey = Rule(
    "offer-key",
    title: "a key is lower-case letters, digits and hyphens",
    why: """
      Keys name folders and files on every system.
      """,
    help: "write a key such as acme-2026",
    source: "Bindery: names on disk",
    good: Sample(form: #"{"key": "acme-2026"}"#),
    bad: Sample(form: #"{"key": "Acme 2026!"}"#))
}
