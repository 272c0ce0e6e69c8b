internal import Findings
internal import Offers

extension AWSRule {
  static let changeSetIdentifier = AWSRule(
    "change-set-identifier", .warning, code: nil,
    title: "the id of an authorization looks like one",
    why: """
      The CPPO Opportunity ID is resaleauthz- and 13 letters and digits, or a UUID in old data. Ids of offers and agreements look \
      alike, and a wrong one changes the wrong thing or nothing.
      """,
    help: "copy the CPPO Opportunity ID from the AWS console",
    source: "AWS Marketplace documentation and data feeds",
    good: .changes(("RestrictResaleAuthorization", "{}")),
    bad: .request(
      #"""
      {"Catalog": "AWSMarketplace", "ChangeSet": [
        {"ChangeType": "RestrictResaleAuthorization",
          "Entity": {"Type": "ResaleAuthorization@1.0", "Identifier": "offer-dacpxznflfwin"}, "DetailsDocument": {}}]}
      """#))
}

extension ChangeSetCheck {
  func changeSetIdentifier() -> [Finding] {
    changes.compactMap { change in
      guard let identifier = change.identifier, let text = identifier.string, !text.hasPrefix("$"),
        !isAuthorizationID(text)
      else { return nil }
      let message = "\(shortened(text)) does not look like the id of an authorization"
      return AWSRule.changeSetIdentifier.finding(message, at: identifier, in: file)
    }
  }
}

/// `resaleauthz-` and 13 lower-case letters and digits, or a UUID; a revision behind @ does not matter.
func isAuthorizationID(_ text: String) -> Bool {
  let id = text.split(separator: "@", maxSplits: 1).first.map(String.init) ?? ""
  if id.hasPrefix("resaleauthz-") {
    let rest = id.utf8.dropFirst(12)
    return rest.count == 13 && rest.allSatisfy { isDigit($0) || (UInt8(ascii: "a")...UInt8(ascii: "z")) ~= $0 }
  }
  let parts = id.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
  return parts.map(\.count) == [8, 4, 4, 4, 12]
    && parts.joined().allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
}
