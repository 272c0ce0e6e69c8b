internal import JSON
internal import Offers

/// Registration and contract metadata: what is written, and what the listing asks for beside it.
extension FormReader {
  func registrationParts(_ value: JSONValue?, _ path: ValuePath) -> [FormPart] {
    let fields = input.listing?.registrationFields ?? []
    return namedParts(value, path, expected: fields.map { ($0.name, $0.isRequired) })
  }

  /// The CPPO Opportunity ID is written by hand only to associate an offer.
  func metadataParts(_ value: JSONValue?, _ path: ValuePath) -> [FormPart] {
    let required = [MetadataName.buyerAccount, MetadataName.partnerAccount]
    let configured = (input.listing?.contractMetadataFields ?? []).filter { !required.contains($0) }
    let isAssociating = form["offer"]?["associate"]?.bool == true
    return namedParts(
      value, path,
      expected: required.map { ($0, true) } + configured.map { ($0, isAssociating && $0 == MetadataName.opportunity) })
  }

  private func namedParts(
    _ value: JSONValue?, _ path: ValuePath, expected: [(name: String, isRequired: Bool)]
  ) -> [FormPart] {
    if let value, value.members == nil { return [.rows([row(path, value, isRequired: true)])] }
    let members = value?.members ?? []
    let missing = expected.filter { expectation in !members.contains { $0.key == expectation.name } }.map {
      FormRow(path: path.key($0.name).text, label: $0.name, content: .absent(isRequired: $0.isRequired))
    }
    return rows(of: members, at: path) + (missing.isEmpty ? [] : [.rows(missing)])
  }
}
