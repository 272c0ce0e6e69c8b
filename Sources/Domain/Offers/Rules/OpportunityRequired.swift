internal import Findings
internal import JSON

extension Rule {
  static let opportunityRequired = Rule(
    "opportunity-required",
    title: "associating needs the CPPO Opportunity ID",
    why: "An existing resale authorization can only be followed by its id.",
    help: #"add "CPPO Opportunity ID": "resaleauthz-..." to contractMetadata"#,
    source: "article: Associate to an existing marketplace offer; enter the CPPO Opportunity ID",
    good: Sample(
      form: #"""
        {"offer": {"associate": true}, "contractMetadata": {"CPPO Opportunity ID": "resaleauthz-yaxjqxiskysxa"}}
        """#),
    bad: Sample(form: #"{"offer": {"associate": true}}"#))
}

extension OfferCheck {
  func opportunityRequired() -> [Finding] {
    let written = entry("contractMetadata", MetadataName.opportunity)
    if let written, let text = written.string, let problem = TextFormat.opportunityID.problem(text) {
      return [finding(.awsIdentifier, "\(jsonQuoted(text)) \(problem)", at: written)]
    }
    guard let associate = entry("offer", "associate"), associate.bool == true, written == nil,
      entry("authorized", "opportunityId") == nil
    else { return [] }
    let message = "contractMetadata has no \(jsonQuoted(MetadataName.opportunity))"
    return [finding(.opportunityRequired, message, at: associate)]
  }
}
