internal import Findings
internal import JSON

extension Rule {
  static let accountsDifferent = Rule(
    "accounts-different",
    title: "seller, partner and buyer have three different AWS accounts",
    why: "A partner does not resell to itself, nor a seller buy; equal numbers mean that one of them was pasted twice.",
    help: "correct the account that was pasted twice",
    source: "AWS Marketplace: seller, reseller and buyer are three parties (check B06)",
    bad: Sample(form: #"{"contractMetadata": {"Partner AWS Account Number": "012345678901"}}"#))
}

extension OfferCheck {
  func accountsDifferent() -> [Finding] {
    let (buyer, partner) = (MetadataName.buyerAccount, MetadataName.partnerAccount)
    return [
      repeated(partner, as: account(buyer), of: "buyer"), repeated(buyer, as: seller?.awsAccount, of: "seller"),
      repeated(partner, as: seller?.awsAccount, of: "seller"),
    ].compactMap { $0 }
  }

  /// As it was typed; a number in place of a text is another rule's business.
  private func account(_ name: String) -> String? {
    let written = value("contractMetadata", name)
    return written?.string ?? written?.number
  }

  private func repeated(_ name: String, as other: String?, of party: String) -> Finding? {
    guard let other, account(name) == other else { return nil }
    let message = "contractMetadata.\(jsonQuoted(name)): \(other) is the \(party)'s account already"
    return Rule.accountsDifferent.finding(message, at: place(value("contractMetadata", name)))
  }
}
