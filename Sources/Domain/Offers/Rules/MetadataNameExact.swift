internal import Findings
internal import JSON

extension Rule {
  static let metadataName = Rule(
    "metadata-name",
    title: "a contract metadata field has its exact name",
    why: """
      The field CPPO Opportunity ID is matched letter by letter, with case: with another spelling, a look-alike letter or a stray \
      space the offer is never found again. Other fields must be configured for the listing.
      """,
    help: "write the name exactly as the listing has it",
    source:
      "article: The field you configure must be named CPPO Opportunity ID. The field and letters are case sensitive.",
    good: Sample(form: #"{"contractMetadata": {"CPPO Opportunity ID": "resaleauthz-yaxjqxiskysxa"}}"#),
    bad: Sample(form: #"{"contractMetadata": {"Cppo Opportunity Id": "resaleauthz-yaxjqxiskysxa"}}"#))
}

extension OfferCheck {
  func metadataName() -> [Finding] {
    guard let metadata = entry("contractMetadata") else { return [] }
    let fixed = [MetadataName.buyerAccount, MetadataName.partnerAccount, MetadataName.opportunity]
    let names = fixed + (listing?.contractMetadataFields ?? [])
    // Byte by byte, as AWS matches: two spellings of one accented letter are two names.
    let known = Set(names.map { Array($0.utf8) })
    let skeletons = Dictionary(names.map { (skeleton($0), $0) }, uniquingKeysWith: { first, _ in first })
    let broken = (metadata.value.members ?? []).filter { member in
      guard !known.contains(Array(member.key.utf8)), !member.key.hasPrefix("x-") else { return false }
      return listing != nil || skeletons[skeleton(member.key)] != nil
    }
    return Rule.metadataName.findings(broken) { member in
      let (path, place) = (metadata.path.key(member.key), place(member.keyPosition))
      if let exact = skeletons[skeleton(member.key)] {
        let message = path.lead + "AWS matches this name exactly; write \(jsonQuoted(exact))"
        return Rule.metadataName.finding(message, at: place, evidence: differences(member.key, exact))
      }
      let suggestion = nearest(to: member.key, among: names).map { "did you mean \(jsonQuoted($0))?" }
      return Rule.metadataName.finding(
        path.lead + "the listing has no such field", at: place,
        help: suggestion ?? "configure the field for the listing, or remove it here")
    }
  }

  /// Names that people take for the same have the same skeleton: letter case, spaces and look-alike letters do not count.
  private func skeleton(_ name: String) -> String {
    var text = ""
    for scalar in name.lowercased().unicodeScalars where !isBlankOrInvisible(scalar) {
      text.unicodeScalars.append(lookAlikes[scalar] ?? scalar)
    }
    return text
  }

  private func isBlankOrInvisible(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.properties.generalCategory == .format || scalar == "_" || scalar == "-"
  }

  /// Where the two names part, with the code points that look alike.
  private func differences(_ written: String, _ exact: String) -> [String] {
    let (a, b) = (Array(written.unicodeScalars), Array(exact.unicodeScalars))
    let index = zip(a, b).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(a.count, b.count)
    func name(_ scalars: [Unicode.Scalar]) -> String {
      guard index < scalars.count else { return "the end" }
      let code = String(scalars[index].value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
    }
    return ["character \(index + 1) is \(name(a)), expected \(name(b))"]
  }
}

/// Letters of other scripts that look like Latin ones, lower case. Source: Unicode UTS 39, confusables (those used in AWS's names).
private let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = [
  "\u{430}": "a", "\u{441}": "c", "\u{435}": "e", "\u{456}": "i", "\u{43E}": "o", "\u{440}": "p", "\u{442}": "t",
  "\u{443}": "y", "\u{3BF}": "o", "\u{3C1}": "p", "\u{3B9}": "i", "\u{3C5}": "u", "\u{3BD}": "v", "\u{43D}": "h",
  "\u{458}": "j", "\u{455}": "s", "\u{445}": "x", "0": "o", "1": "l",
]
