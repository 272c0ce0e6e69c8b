package import JSON
package import Offers

/// How an offer is withdrawn before the buyer accepts: a request that restricts its authorization for good, or why not.
///
/// Source: AWS Marketplace, RestrictResaleAuthorization; the partner offer article, Cancel AWS partner private offers.
package enum Withdrawal: Sendable, Equatable {
  /// The request for `aws marketplace-catalog start-change-set`, with what to know before it is sent.
  case request(JSONValue, warnings: [String])
  case refused(Refusal)

  package struct Refusal: Sendable, Equatable {
    /// One lower-case sentence.
    package let reason: String
    /// What to do, in order.
    package let steps: [String]
  }

  /// What is known of an offer.
  package struct Situation: Sendable, Equatable {
    package var key: String
    package var state: OfferState
    /// CPPO Opportunity ID.
    package var opportunityID: String?
    package var offerID: String?
    package var partnerName: String
    /// The last day (UTC) on which the partner can make an offer.
    package var expirationDate: CalendarDate
    /// The partner has cancelled its private offer and said so.
    package var partnerHasCancelled: Bool

    package init(
      key: String, state: OfferState, opportunityID: String?, offerID: String?, partnerName: String,
      expirationDate: CalendarDate, partnerHasCancelled: Bool
    ) {
      self.key = key
      self.state = state
      self.opportunityID = opportunityID
      self.offerID = offerID
      self.partnerName = partnerName
      self.expirationDate = expirationDate
      self.partnerHasCancelled = partnerHasCancelled
    }

    /// An offer as its form and the facts in it tell it.
    package init(_ offer: OfferForm, key: String, partnerHasCancelled: Bool) {
      let state = OfferState(offer.facts)
      self.init(
        key: key, state: state != .accepted && offer.offerID != nil ? .extended : state,
        opportunityID: offer.opportunityID, offerID: offer.offerID, partnerName: offer.partner.name,
        expirationDate: offer.details.expirationDate, partnerHasCancelled: partnerHasCancelled)
    }
  }

  package init(of situation: Situation, now: Instant) {
    if let refusal = Refusal(situation) {
      self = .refused(refusal)
    } else {
      self = .request(restriction(of: situation), warnings: withdrawalWarnings(situation, now))
    }
  }
}

private func restriction(of situation: Withdrawal.Situation) -> JSONValue {
  let change: JSONValue = [
    "ChangeType": "RestrictResaleAuthorization",
    "Entity": [
      "Type": JSONValue(.string(RequestedChange.entityTypeName)),
      "Identifier": JSONValue(.string(situation.opportunityID ?? "")),
    ], "DetailsDocument": [:],
  ]
  return startRequest(named: "Withdraw \(plainName(situation.key))", changes: [change])
}

private func withdrawalWarnings(_ situation: Withdrawal.Situation, _ now: Instant) -> [String] {
  var warnings = ["restricting an authorization is for good: to offer again, make a new one"]
  if Instant.endOfDay(situation.expirationDate) < now {
    warnings.append(
      "the authorization ended on \(situation.expirationDate.text) (UTC); AWS restricts no expired one"
        + " (AWS: INCOMPATIBLE_STATUS), and nobody can use it any more")
  }
  return warnings
}
