internal import Findings
internal import JSON

extension Rule {
  static let opportunityDiffers = Rule(
    "opportunity-differs",
    title: "the CPPO Opportunity ID is one: in the contract metadata and in authorized",
    why: """
      Both name the resale authorization of this offer, and events are matched by it. Of two different ids one was copied from another \
      deal, and its acceptance would be booked here.
      """,
    help: "keep the id of the authorization that was made for this offer",
    source: "AWS Marketplace: one resale authorization for one packet",
    good: Sample(
      form: #"""
        {"contractMetadata": {"CPPO Opportunity ID": "resaleauthz-yaxjqxiskysxa"},
         "authorized": {"opportunityId": "resaleauthz-yaxjqxiskysxa", "at": "2025-03-03T15:04:51Z"}}
        """#),
    bad: Sample(
      form: #"""
        {"contractMetadata": {"CPPO Opportunity ID": "resaleauthz-k7wq3mzr5tadh"},
         "authorized": {"opportunityId": "resaleauthz-yaxjqxiskysxa", "at": "2025-03-03T15:04:51Z"}}
        """#))
}

extension OfferCheck {
  func opportunityDiffers() -> [Finding] {
    guard let authorized = entry("authorized", "opportunityId"), let id = authorized.string,
      let other = entry("contractMetadata", MetadataName.opportunity)?.string, other != id
    else { return [] }
    let message = "\(jsonQuoted(id)) is not the contract metadata's \(MetadataName.opportunity), \(jsonQuoted(other))"
    return [finding(.opportunityDiffers, message, at: authorized)]
  }
}
