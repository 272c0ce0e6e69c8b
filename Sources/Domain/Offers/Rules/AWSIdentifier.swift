internal import Findings

extension Rule {
  static let awsIdentifier = Rule(
    "aws-identifier",
    title: "an id is one of the kind that is asked for",
    why: """
      Offer ID, CPPO Opportunity ID and Agreement ID look alike and are often pasted into the wrong field; invisible spaces come along from web pages.
      """,
    help: "copy the id from the AWS console",
    source: "AWS Marketplace Catalog and Agreement APIs, identifier patterns",
    good: Sample(
      form: #"""
        {"offer": {"offerId": "offer-dacpxznflfwin"},
         "accepted": {"agreementId": "agmt-4mwg1nevbokzw95eca5797ixs", "at": "2025-03-10T14:32:07Z"}}
        """#),
    bad: Sample(
      form: #"""
        {"offer": {"offerId": "offer-dacpxznflfwin"},
         "accepted": {"agreementId": "offer-dacpxznflfwin", "at": "2025-03-10T14:32:07Z"}}
        """#))
}
