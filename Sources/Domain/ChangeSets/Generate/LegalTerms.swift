internal import JSON
internal import Offers

/// The buyer's and the reseller's legal terms, and what has to be uploaded for them.
struct LegalTerms {
  let change: JSONValue
  let uploads: [DocumentUpload]

  init(_ offer: OfferForm, _ documents: AuthorizationDocuments, _ place: DocumentPlace) {
    let eula = documents.eula.map { place.upload($0, named: "eula") }
    let reseller = documents.reseller.map { place.upload($0, named: "reseller-agreement") }
    let buyer: JSONValue = [
      "Type": "BuyerLegalTerm", "Documents": [Self.eula(offer.eula, eula)],
    ]
    let contracts = Self.contracts(offer.resellerAgreement, reseller)
    let partner: [JSONValue] =
      contracts.isEmpty ? [] : [["Type": "ResaleLegalTerm", "Documents": .list(contracts)]]
    change = ChangeSets.change("UpdateLegalTerms", ["Terms": .list([buyer] + partner)])
    uploads = [eula, reseller].compactMap { $0 }
  }

  private static func eula(_ choice: EULAChoice, _ upload: DocumentUpload?) -> JSONValue {
    switch (choice, upload) {
    case (.standard, _): ["Type": "StandardEula"]
    case (.custom, let upload?): document("CustomEula", upload)
    // Without its document the request is not complete, and the check says so.
    case (.custom, nil): ["Type": "CustomEula"]
    }
  }

  /// Quotes have no field of their own: they are bound behind a custom agreement, or stand beside the standard one.
  private static func contracts(_ choice: ResellerAgreementChoice, _ upload: DocumentUpload?) -> [JSONValue] {
    let custom = upload.map { [document("CustomResellerContract", $0)] } ?? []
    return switch choice {
    case .standard: [["Type": "StandardResellerContract"]] + custom
    case .custom where custom.isEmpty: [["Type": "CustomResellerContract"]]
    case .custom, .none: custom
    }
  }

  private static func document(_ type: String, _ upload: DocumentUpload) -> JSONValue {
    ["Type": JSONValue(.string(type)), "Url": JSONValue(.string(upload.url))]
  }
}
