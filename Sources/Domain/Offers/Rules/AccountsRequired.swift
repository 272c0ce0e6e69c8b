internal import Findings
internal import JSON

extension Rule {
  static let accountsRequired = Rule(
    "accounts-required",
    title: "the buyer's and the partner's AWS accounts are given",
    why: "AWS authorizes the partner's account, and the private offer is made for the buyer's.",
    help: "add the account number to contractMetadata",
    source: "partner offer form, contract metadata: AWS Account Number, Partner AWS Account Number",
    good: Sample(form: #"{"contractMetadata": {"Partner AWS Account Number": "777788889999"}}"#),
    bad: Sample(form: #"{"contractMetadata": {"Partner AWS Account Number": null}}"#))
}

extension OfferCheck {
  func accountsRequired() -> [Finding] {
    guard let metadata = entry("contractMetadata"), metadata.isObject else { return [] }
    return [MetadataName.buyerAccount, MetadataName.partnerAccount].compactMap { name in
      guard let account = metadata.present(name) else {
        // A null is of the wrong type, which the shape says.
        return metadata.value[name] == nil ? finding(.accountsRequired, "is missing", missing: name, in: metadata) : nil
      }
      guard let text = account.string, let problem = TextFormat.account.problem(text) else { return nil }
      return finding(.accountNumber, "\(jsonQuoted(text)) \(problem)", at: account)
    }
  }
}
