internal import Findings

extension AWSRule {
  static let changeSetText = AWSRule(
    "change-set-text", .error, code: validation,
    title: "a name, description or id has the length and the characters that AWS accepts",
    why: """
      An authorization's name has 1 to 100 characters and does not start with a space, its description has up to 255; the name of \
      the change set takes letters, digits, spaces and _+=.:@- alone.
      """,
    help: "shorten the text, or leave out the characters that AWS refuses",
    source: "AWS Marketplace Catalog API shapes, ResaleAuthorization@1.0; botocore, marketplace-catalog",
    good: .changes(("UpdateInformation", #"{"Name": "Acme 2099"}"#)),
    bad: .changes(("UpdateInformation", #"{"Name": " Acme 2099"}"#)))
}
