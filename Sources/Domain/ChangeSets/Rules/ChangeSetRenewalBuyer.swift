internal import Findings

extension AWSRule {
  static let changeSetRenewalBuyer = AWSRule(
    "change-set-renewal-buyer", .warning, code: "INCOMPATIBLE_BUYER_TARGETING",
    title: "a renewal names its buyer",
    why: """
      An agreement that exists belongs to a customer: PreExistingBuyerAgreement needs at least one buyer account. AWS may audit \
      renewals and revoke the lower fee.
      """,
    help: "add UpdateBuyerTargetingTerms with the buyer's account, or remove PreExistingBuyerAgreement",
    source: "AWS Marketplace documentation, UpdateInformation",
    good: .creation(
      ("UpdateInformation", sampleRenewal),
      (
        "UpdateBuyerTargetingTerms",
        #"{"Terms": [{"Type": "BuyerTargetingTerm", "PositiveTargeting": {"BuyerAccounts": ["012345678901"]}}]}"#
      )),
    bad: .creation(("UpdateInformation", sampleRenewal)))
}

private let sampleRenewal =
  #"{"PreExistingBuyerAgreement": {"AcquisitionChannel": "AwsMarketplace", "PricingModel": "Contract"}}"#

extension ChangeSetCheck {
  func changeSetRenewalBuyer() -> [Finding] {
    authorizations.filter { $0.isCreated && $0.details("UpdateBuyerTargetingTerms").isEmpty }
      .flatMap { $0.details("UpdateInformation") }.compactMap { $0["PreExistingBuyerAgreement"] }
      .map { AWSRule.changeSetRenewalBuyer.finding("no buyer account is set", at: $0, in: file) }
  }
}
