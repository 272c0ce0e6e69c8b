internal import Findings

extension AWSRule {
  static let changeSetKey = AWSRule(
    "change-set-key", .error, code: validation,
    title: "a request has only keys that AWS knows",
    why: """
      The request itself, its changes, entities and tags have fixed keys; the AWS command line refuses a file with another one before \
      anything is sent.
      """,
    help: "correct the key or remove it",
    source: "botocore, marketplace-catalog: StartChangeSet",
    good: .changes(("UpdateAvailability", #"{"OffersMaxQuantity": 1}"#)),
    bad: .request(
      #"""
      {"Catalogue": "AWSMarketplace", "Catalog": "AWSMarketplace", "ChangeSet": [
        {"ChangeType": "RestrictResaleAuthorization",
          "Entity": {"Type": "ResaleAuthorization@1.0", "Identifier": "resaleauthz-4wd3xkq7zp2ma"},
          "DetailsDocument": {}}]}
      """#))
}
