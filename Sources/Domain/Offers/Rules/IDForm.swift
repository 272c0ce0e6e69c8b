internal import Findings
internal import JSON

extension Rule {
  static let idForm = Rule(
    "id-form", .warning,
    title: "an id has the usual form of its kind",
    why: """
      Agreement IDs start with agmt-, Offer IDs with offer-, CPPO Opportunity IDs with resaleauthz- (old ones are UUIDs). AWS promises \
      no form, so another one is taken; but mostly it is the id of something else, or a part of it was lost in copying.
      """,
    help: "copy the id from the AWS console, if it is not a very old one",
    source: "AWS Marketplace Catalog and Agreement APIs: identifiers in their examples",
    good: Sample(
      form: #"""
        {"offer": {"offerId": "offer-dacpxznflfwin"},
         "accepted": {"agreementId": "agmt-4mwg1nevbokzw95eca5797ixs", "at": "2025-03-10T14:32:07Z"}}
        """#),
    bad: Sample(
      form: #"""
        {"offer": {"offerId": "offer-dacpxznflfwin"},
         "accepted": {"agreementId": "4mwg1nevbokzw95eca5797ixs", "at": "2025-03-10T14:32:07Z"}}
        """#))
}

extension OfferCheck {
  func idForm() -> [Finding] {
    let ids: [(entry: FormEntry?, format: TextFormat, prefix: String)] = [
      (entry("contractMetadata", MetadataName.opportunity), .opportunityID, "resaleauthz-"),
      (entry("offer", "offerId"), .offerID, "offer-"), (entry("offer", "sourceOfferId"), .offerID, "offer-"),
      (entry("authorized", "opportunityId"), .opportunityID, "resaleauthz-"),
      (entry("extended", "offerId"), .offerID, "offer-"),
      (entry("accepted", "agreementId"), .agreementID, "agmt-"),
    ]
    return ids.compactMap { written, format, prefix in
      guard let written, let id = written.string, format.problem(id) == nil else { return nil }
      if id.hasPrefix(prefix), id != prefix { return nil }
      if prefix == "resaleauthz-", isUUID(id) { return nil }
      return finding(.idForm, "\(jsonQuoted(id)) does not start with \(prefix) as such ids do", at: written)
    }
  }

  private func isUUID(_ text: String) -> Bool {
    let groups = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let digits = "0123456789abcdefABCDEF".utf8
    return groups.map(\.count) == [8, 4, 4, 4, 12] && groups.allSatisfy { $0.allSatisfy(digits.contains) }
  }
}
