internal import Findings
internal import Offers

extension AWSRule {
  static let changeSetResellerAccount = AWSRule(
    "change-set-reseller-account", .warning, code: "INVALID_RESELLER_ACCOUNT",
    title: "the reseller is another account than the seller's own",
    why: "The authorization is for a partner who resells; AWS refuses an account that cannot be one.",
    help: "set ResellerAccountId to the partner's account",
    source: "AWS Marketplace documentation, CreateResaleAuthorization",
    good: .creation(),
    bad: .creation(
      create: #"{"ProductId": "prod-4k2hd7qz9xw3m", "Name": "Acme 2099", "ResellerAccountId": "111122223333"}"#))
}

extension ChangeSetCheck {
  func changeSetResellerAccount() -> [Finding] {
    details("CreateResaleAuthorization").compactMap { creation in
      guard let account = creation["ResellerAccountId"], let text = account.string,
        text == surroundings.seller?.awsAccount
      else { return nil }
      return AWSRule.changeSetResellerAccount.finding("\(text) is the seller's own account", at: account, in: file)
    }
  }
}
