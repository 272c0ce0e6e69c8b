internal import Findings

extension AWSRule {
  static let changeSetRequired = AWSRule(
    "change-set-required", .error, code: validation,
    title: "everything that AWS requires is there",
    why: "AWS refuses a request in which a required key is absent, and says so only after the request was sent.",
    help: "add the key",
    source: "AWS Marketplace Catalog API shapes, ResaleAuthorization@1.0; botocore, marketplace-catalog",
    good: .creation(),
    bad: .creation(create: #"{"ProductId": "prod-4k2hd7qz9xw3m", "Name": "Acme 2099"}"#))
}
