internal import Findings
internal import JSON

extension Rule {
  static let metadataPartnerName = Rule(
    "metadata-partner-name", .note,
    title: "the listing's field for the partner's name is filled in",
    why: """
      A listing that has a contract metadata field for the partner's name has it so that people see whose deal an offer is; the notices \
      about the offer carry it along.
      """,
    help: "write the partner's name into the field",
    source: "article: contract metadata that may be useful such as the partner/reseller name and AWS account number",
    good: Sample(
      form: #"{"contractMetadata": {"Partner Company Name": "Cascade Cloud LLC"}}"#, listing: withPartnerName),
    bad: Sample(listing: withPartnerName))
}

private let withPartnerName = #"""
  {"contractMetadataFields": [
    "AWS Account Number", "Partner AWS Account Number", "CPPO Opportunity ID", "Partner Company Name"]}
  """#

extension OfferCheck {
  func metadataPartnerName() -> [Finding] {
    guard let listing, let metadata = entry("contractMetadata"), let name = entry("partner", "name")?.string else {
      return []
    }
    return listing.contractMetadataFields.filter(isPartnerName).compactMap { field in
      guard let written = metadata.present(field) else {
        return finding(.metadataPartnerName, "is not filled in", missing: field, in: metadata)
      }
      guard let other = written.string, other != name else { return nil }
      return finding(.metadataPartnerName, "\(jsonQuoted(other)) is not partner.name, \(jsonQuoted(name))", at: written)
    }
  }

  private func isPartnerName(_ field: String) -> Bool {
    let words = Set(field.lowercased().split { !$0.isLetter }.map(String.init))
    return words.contains("name") && !words.isDisjoint(with: ["partner", "reseller"])
  }
}
