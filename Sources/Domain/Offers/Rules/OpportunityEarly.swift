internal import Findings
internal import JSON

extension Rule {
  static let opportunityEarly = Rule(
    "opportunity-early", .warning,
    title: "a CPPO Opportunity ID stands only where the authorization exists",
    why: """
      The id names an authorization that AWS has already. Without the mark that it is to be associated, this form asks for a second one \
      beside it.
      """,
    help: "set offer.associate to true, or remove the id",
    source: "article: Associate to an existing marketplace offer; enter the CPPO Opportunity ID",
    good: Sample(
      form: #"""
        {"offer": {"associate": true, "offerId": "offer-dacpxznflfwin"},
         "contractMetadata": {"CPPO Opportunity ID": "resaleauthz-yaxjqxiskysxa"}}
        """#),
    bad: Sample(form: #"{"contractMetadata": {"CPPO Opportunity ID": "resaleauthz-yaxjqxiskysxa"}}"#))
}

extension OfferCheck {
  func opportunityEarly() -> [Finding] {
    guard isToBeAuthorized, let id = entry("contractMetadata", MetadataName.opportunity), let text = id.string,
      TextFormat.opportunityID.problem(text) == nil
    else { return [] }
    return [finding(.opportunityEarly, "\(jsonQuoted(text)) exists, but offer.associate is not set", at: id)]
  }
}
