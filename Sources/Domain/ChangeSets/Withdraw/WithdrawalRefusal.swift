internal import Offers

extension Withdrawal.Refusal {
  /// Why an offer cannot be withdrawn now, or nil when it can.
  init?(_ situation: Withdrawal.Situation) {
    switch situation.state {
    case .accepted: self.init(accepted: situation)
    case .extended where !situation.partnerHasCancelled: self.init(extended: situation)
    case .draft where situation.opportunityID == nil: self.init(draft: situation)
    case _ where situation.opportunityID == nil: self.init(unnamed: situation)
    default: return nil
    }
  }

  private init(extended situation: Withdrawal.Situation) {
    let offer = situation.offerID.map { " (\($0))" } ?? ""
    reason =
      "\(situation.partnerName) has extended the offer to the buyer already\(offer); it can be withdrawn only before that"
    steps = [
      "ask \(situation.partnerName) to cancel its private offer\(offer) first",
      "wait until \(situation.partnerName) confirms that it is cancelled",
      "record that the partner has cancelled, then run this again: the request is written then",
      "after that, make a new offer where one is needed: a withdrawn one cannot come back",
    ]
  }

  private init(accepted situation: Withdrawal.Situation) {
    reason = "the buyer has accepted: there is an agreement, which withdrawing the authorization would not end"
    steps = [
      "to change the agreement, make a new offer with \"amending\": true and its Source Offer ID",
      "to end it, ask \(situation.partnerName), the seller of record, to cancel the agreement with the buyer",
    ]
  }

  private init(draft situation: Withdrawal.Situation) {
    reason = "there is no authorization yet: nothing has to be withdrawn"
    steps = [
      "do not send marketplace/change-set.json",
      "if it was sent, record the CPPO Opportunity ID that AWS answered and run this again",
    ]
  }

  private init(unnamed situation: Withdrawal.Situation) {
    reason = "the CPPO Opportunity ID of the authorization is not known"
    steps = ["record it as authorized, with the id from the AWS console, and run this again"]
  }
}
