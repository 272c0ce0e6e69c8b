internal import Findings

extension Rule {
  static let accountNumber = Rule(
    "account-number",
    title: "an AWS account number has 12 digits",
    why: """
      The authorization goes to the account that is written here; leading zeros count.
      """,
    help: "copy the 12 digits from the AWS console and keep leading zeros",
    source: "AWS Marketplace Catalog API, ResellerAccountId ^[0-9]{12}$",
    good: Sample(form: #"{"contractMetadata": {"AWS Account Number": "012345678901"}}"#),
    bad: Sample(form: #"{"contractMetadata": {"AWS Account Number": "12345678901"}}"#))
}
