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
        {"offer": {"associate": true, "offerId": "offer-dacpxznflfwin"},
         "contractMetadata": {"CPPO Opportunity ID": "resaleauthz-yaxjqxiskysxa"}}
        """#),
    bad: Sample(form: #"{"offer": {"associate": true, "offerId": "offer-dacpxznflfwin"}}"#))
}

extension OfferCheck {
  func opportunityRequired() -> [Finding] {
    guard let associate = entry("offer", "associate"), associate.bool == true,
      entry("contractMetadata", MetadataName.opportunity) == nil, entry("authorized", "opportunityId") == nil
    else { return [] }
    let message = "contractMetadata has no \(jsonQuoted(MetadataName.opportunity))"
    return [finding(.opportunityRequired, message, at: associate)]
  }
}
