package import Findings
internal import JSON

extension PreparedChangeSet {
  /// Something to say of the request, and where the form says what the request has it from.
  package struct FormFinding: Sendable {
    package var finding: Finding
    /// The keys that lead to that part of the form; none for the form as a whole.
    package var formKeys: [String]
  }

  /// What AWS or its documentation has against this request.
  package func findings(_ surroundings: ChangeSetCheck.Surroundings) -> [FormFinding] {
    let bytes = Array(text.utf8)
    let changes = JSONReader.read(bytes, file: changeSetFile).value?["ChangeSet"]?.elements ?? []
    return ChangeSetCheck.findings(inFile: bytes, file: changeSetFile, surroundings).map { finding in
      let change = changes.last { $0.position.line <= finding.place.line ?? 0 }
      return FormFinding(
        finding: finding, formKeys: change.map { formKeys(of: $0, line: finding.place.line ?? 0) } ?? [])
    }
  }
}

private let changeSetFile = "change-set.json"

/// Where the form has what a change is made of.
private func formKeys(of change: JSONValue, line: Int) -> [String] {
  switch change["ChangeType"]?.string {
  case "CreateResaleAuthorization": ["companyName"]
  case "UpdateInformation": ["details", "renewal"]
  case "UpdateBuyerTargetingTerms": ["contractMetadata"]
  case "UpdatePricingTerms": ["product", "dimensions"]
  case "UpdatePaymentScheduleTerms": ["product", "schedule"]
  case "UpdateAvailability": ["details", "expirationDate"]
  case "UpdateBuyerValidityTerms": ["product", "serviceStart"]
  case "UpdateLegalTerms":
    change["DetailsDocument"]?["Terms"]?.elements?.last { $0.position.line <= line }?["Type"] == "ResaleLegalTerm"
      ? ["resellerAgreement"] : ["eula"]
  default: []
  }
}
