internal import Findings

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
