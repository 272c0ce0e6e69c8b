internal import Findings
internal import JSON

extension Rule {
  static let accountsDifferent = Rule(
    "accounts-different",
    title: "buyer and partner have different AWS accounts",
    why: "A partner does not resell to itself; equal numbers mean that one of them was pasted twice.",
    help: "correct the account that was pasted twice",
    source: "AWS Marketplace: seller, reseller and buyer are three parties (check B06)",
    bad: Sample(form: #"{"contractMetadata": {"Partner AWS Account Number": "012345678901"}}"#))
}

extension OfferCheck {
  func accountsDifferent() -> [Finding] {
    let partner = value("contractMetadata", MetadataName.partnerAccount)
    guard let buyer = value("contractMetadata", MetadataName.buyerAccount)?.string, partner?.string == buyer else {
      return []
    }
    let message =
      "contractMetadata.\(jsonQuoted(MetadataName.partnerAccount)): \(buyer) is the buyer's account already"
    return [Rule.accountsDifferent.finding(message, at: place(partner))]
  }
}
