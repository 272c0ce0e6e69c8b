package import Findings

extension Rule {
  package static let textEncodingContradicted = Rule(
    "text-encoding-contradicted",
    title: "the encoding named in the offer form is the one that the file shows",
    why: """
      A byte order mark, or sound UTF-8 with letters of several bytes, does not come about by chance. A form that says \
      otherwise is about another file, or an older one, and following it would change the words of the contract.
      """,
    help: "remove \"encoding\" from this file in offer.json, or save the file in the encoding named there",
    source: "RFC 3629; Unicode 15, 23.8",
    good: .text(Array("The \u{201C}Product\u{201D}.\n".utf8), encoding: "UTF-8"),
    bad: .text(Array("The \u{201C}Product\u{201D}.\n".utf8), encoding: "windows-1252"))
}

extension Finding {
  static func textEncodingContradicted(
    declared: Encoding, found: String, because reason: String, evidence: [String], file: String
  ) -> Finding {
    Rule.textEncodingContradicted.finding(
      "offer.json says \(declared.name), but the file \(reason)", at: Place(file: file),
      help: "write \"encoding\": \"\(found)\" for this file in offer.json, or save it in \(declared.name)",
      evidence: evidence)
  }
}
