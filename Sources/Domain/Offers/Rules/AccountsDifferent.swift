internal import Findings
internal import JSON

extension Rule {
  static let accountsDifferent = Rule(
    "accounts-different",
    title: "seller, partner and buyer have three different AWS accounts",
    why: "A partner does not resell to itself, nor a seller buy; equal numbers mean that one of them was pasted twice.",
    help: "correct the account that was pasted twice",
    source: "AWS Marketplace: seller, reseller and buyer are three parties (check B06)",
    good: Sample(
      form:
        #"{"contractMetadata": {"AWS Account Number": "012345678901", "Partner AWS Account Number": "777788889999"}}"#),
    bad: Sample(form: #"{"contractMetadata": {"Partner AWS Account Number": "012345678901"}}"#))
}

extension OfferCheck {
  /// At most one finding an account: three equal ones are two too many.
  func accountsDifferent() -> [Finding] {
    let (buyer, partner) = (MetadataName.buyerAccount, MetadataName.partnerAccount)
    let sellers = seller?.awsAccount
    return [
      repeated(buyer, as: sellers, of: "seller"),
      repeated(partner, as: account(buyer), of: "buyer") ?? repeated(partner, as: sellers, of: "seller"),
    ].compactMap { $0 }
  }

  /// As it was typed; a number in place of a text is another rule's business.
  private func account(_ name: String) -> String? {
    let written = entry("contractMetadata", name)?.value
    return written?.string ?? written?.number
  }

  private func repeated(_ name: String, as other: String?, of party: String) -> Finding? {
    guard let other, account(name) == other, let written = entry("contractMetadata", name) else { return nil }
    return finding(.accountsDifferent, "\(other) is the \(party)'s account already", at: written)
  }
}
