internal import Findings
internal import JSON

extension Rule {
  static let accountsRequired = Rule(
    "accounts-required",
    title: "the buyer's and the partner's AWS accounts are given",
    why: "AWS authorizes the partner's account, and the private offer is made for the buyer's.",
    help: "add the account number to contractMetadata",
    source: "partner offer form, contract metadata: AWS Account Number, Partner AWS Account Number",
    bad: Sample(form: #"{"contractMetadata": {"Partner AWS Account Number": null}}"#))
}

extension OfferCheck {
  private var accountNames: [String] { [MetadataName.buyerAccount, MetadataName.partnerAccount] }

  func accountsRequired() -> [Finding] {
    guard let metadata = value("contractMetadata"), metadata.members != nil else { return [] }
    return accountNames.flatMap { name -> [Finding] in
      guard let account = metadata[name] else {
        let message = "contractMetadata.\(jsonQuoted(name)): is missing"
        return [Rule.accountsRequired.finding(message, at: place(metadata))]
      }
      guard let text = account.string, let problem = TextFormat.account.problem(text) else { return [] }
      let message = "contractMetadata.\(jsonQuoted(name)): \(jsonQuoted(text)) \(problem)"
      return [Rule.accountNumber.finding(message, at: place(account))]
    }
  }
}
