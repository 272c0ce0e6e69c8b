internal import Findings

extension Rule {
  static let offerChanged = Rule(
    "offer-changed-after-authorization",
    title: "an authorized offer does not change",
    why: """
      A released resale authorization cannot be edited: a packet with other terms is another offer, or an amendment.
      """,
    help: "use a new key for a new offer, or amend the accepted one (offer.amending with offer.sourceOfferId)",
    source: "AWS Marketplace: released resale authorizations are immutable",
    bad: Sample(caption: "the quantity changes after the section authorized was typed in"))
}
