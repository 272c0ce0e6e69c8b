internal import Findings
internal import JSON

extension Rule {
  static let opportunityRequired = Rule(
    "opportunity-required",
    title: "associating needs the CPPO Opportunity ID",
    why: "An existing resale authorization can only be followed by its id.",
    help: #"add "CPPO Opportunity ID": "resaleauthz-..." to contractMetadata"#,
    source: "article: Associate to an existing marketplace offer; enter the CPPO Opportunity ID",
    bad: Sample(form: #"{"offer": {"associate": true}}"#))
}

extension OfferCheck {
  func opportunityRequired() -> [Finding] {
    let written = value("contractMetadata", MetadataName.opportunity)
    if let text = written?.string, let problem = opportunityFormat.problem(text) {
      let message = "contractMetadata.\(jsonQuoted(MetadataName.opportunity)): \(jsonQuoted(text)) \(problem)"
      return [Rule.awsIdentifier.finding(message, at: place(written))]
    }
    guard let associate = value("offer", "associate"), associate.bool == true, written == nil,
      value("authorized", "opportunityId") == nil
    else { return [] }
    let message = "offer.associate: contractMetadata has no \(jsonQuoted(MetadataName.opportunity))"
    return [Rule.opportunityRequired.finding(message, at: place(associate))]
  }

  private var opportunityFormat: TextFormat {
    .identifier("resaleauthz-", upTo: 50, example: "resaleauthz-yaxjqxiskysxa")
  }
}
