internal import Findings

extension AWSRule {
  static let changeSetAccount = AWSRule(
    "change-set-account", .error, code: validation,
    title: "an AWS account in a request has 12 digits",
    why: "The authorization goes to the account that is written here; leading zeros count.",
    help: "copy the 12 digits from the AWS console and keep leading zeros",
    source: "AWS Marketplace Catalog API shapes, ResaleAuthorization@1.0: ResellerAccountId, BuyerAccounts",
    good: .creation(),
    bad: .creation(
      create: #"{"ProductId": "prod-4k2hd7qz9xw3m", "Name": "Acme 2099", "ResellerAccountId": "77788889999"}"#))
}
