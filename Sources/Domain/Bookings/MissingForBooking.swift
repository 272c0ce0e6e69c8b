package import Offers

/// What an offer still lacks before it can be booked, one plain sentence each; empty once it is accepted with all ids.
package func missingForBooking(_ form: OfferForm) -> [String] {
  var missing: [String] = []
  if form.opportunityID == nil {
    missing.append("the resale authorization is not known: its CPPO Opportunity ID (resaleauthz-...) is missing")
  }
  if !hasOfferID(form) {
    missing.append("the partner's private offer is not known: its Offer ID (offer-...) is missing")
  }
  guard let accepted = form.facts.accepted else {
    missing.append("the buyer has not accepted: the agreement id (agmt-...) and the time of acceptance are missing")
    missing.append("evidence of the acceptance is missing, such as the e-mail of AWS Marketplace")
    return missing
  }
  if accepted.agreementID.isEmpty { missing.append("the agreement id (agmt-...) of the acceptance is missing") }
  if accepted.evidence == nil {
    missing.append("evidence of the acceptance is missing, such as the e-mail of AWS Marketplace")
  }
  return missing
}

private func hasOfferID(_ form: OfferForm) -> Bool {
  guard let id = form.offerID else { return false }
  return !id.isEmpty && !id.hasPrefix("resaleauthz-")
}
