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
    good: Sample(
      form: #"""
        {"offer": {"associate": true, "offerId": "offer-dacpxznflfwin"},
         "contractMetadata": {"CPPO Opportunity ID": "resaleauthz-yaxjqxiskysxa"}}
        """#),
    bad: Sample(form: #"{"contractMetadata": {"Cppo Opportunity Id": "resaleauthz-yaxjqxiskysxa"}}"#))
}

extension OfferCheck {
  func metadataName() -> [Finding] {
    guard let metadata = entry("contractMetadata") else { return [] }
    let fixed = [MetadataName.buyerAccount, MetadataName.partnerAccount, MetadataName.opportunity]
    let names = fixed + (listing?.contractMetadataFields ?? [])
    // Byte by byte, as AWS matches: two spellings of one accented letter are two names.
    let known = Set(names.map { Array($0.utf8) })
    let skeletons = Dictionary(names.map { (nameSkeleton($0), $0) }, uniquingKeysWith: { first, _ in first })
    let broken = (metadata.value.members ?? []).filter { member in
      guard !known.contains(Array(member.key.utf8)), !member.key.hasPrefix("x-") else { return false }
      return listing != nil || skeletons[nameSkeleton(member.key)] != nil
    }
    return Rule.metadataName.findings(broken) { member in
      let (path, place) = (metadata.path.key(member.key), place(member.keyPosition))
      if let exact = skeletons[nameSkeleton(member.key)] {
        let message = path.lead + "AWS matches this name exactly; write \(jsonQuoted(exact))"
        return Rule.metadataName.finding(message, at: place, evidence: nameDifference(member.key, exact))
      }
      let suggestion = nearest(to: member.key, among: names).map { "did you mean \(jsonQuoted($0))?" }
      return Rule.metadataName.finding(
        path.lead + "the listing has no such field", at: place,
        help: suggestion ?? "configure the field for the listing, or remove it here")
    }
  }
}
