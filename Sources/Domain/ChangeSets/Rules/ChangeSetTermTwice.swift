internal import Findings

extension AWSRule {
  static let changeSetTermTwice = AWSRule(
    "change-set-term-twice", .warning, code: "INCOMPATIBLE_TERMS",
    title: "each type of term stands once in a change",
    why: "A pricing change has each type of pricing term at most once; a second legal term of one type has no meaning.",
    help: "merge the two terms into one",
    source: "AWS Marketplace documentation, UpdatePricingTerms and UpdateLegalTerms",
    good: .changes(("UpdateLegalTerms", sampleEULA())),
    bad: .changes(
      (
        "UpdateLegalTerms",
        """
        {"Terms": [{"Type": "BuyerLegalTerm", "Documents": [{"Type": "StandardEula"}]},
            {"Type": "BuyerLegalTerm", "Documents": [{"Type": "StandardEula"}]}]}
        """
      )))
}

extension ChangeSetCheck {
  func changeSetTermTwice() -> [Finding] {
    (details("UpdatePricingTerms") + details("UpdateLegalTerms")).flatMap { details -> [Finding] in
      repeated(in: details.list("Terms"), by: { $0.type }).map { term, type in
        AWSRule.changeSetTermTwice.finding("\(shortened(type)) stands here again", at: term, in: file)
      }
    }
  }

  /// The entries whose text stood in an earlier one already.
  func repeated(in entries: [RequestEntry], by text: (RequestEntry) -> String?) -> [(RequestEntry, String)] {
    var seen: Set<String> = []
    return entries.compactMap { entry in
      guard let text = text(entry), !seen.insert(text).inserted else { return nil }
      return (entry, text)
    }
  }
}
