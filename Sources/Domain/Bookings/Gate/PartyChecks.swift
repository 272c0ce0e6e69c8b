internal import Offers

/// Who agreed, and under which ids: B01, B02, B03, B06.
let partyChecks: [GateCheck] = [
  GateCheck("B01", "Agreement id present", judge: judgeAgreementID),
  GateCheck("B02", "Offer id present", judge: judgeOfferID),
  GateCheck("B03", "CPPO Opportunity ID present", judge: judgeOpportunityID),
  GateCheck("B06", "Three parties, three accounts", judge: judgeParties),
]

/// Source: AWS Marketplace Agreement API, pattern `^[A-Za-z0-9_/-]+$`, at most 64 characters.
@Sendable private func judgeAgreementID(_ offer: AcceptedOffer) -> Verdict {
  let id = offer.acceptance.agreementID
  if id.isEmpty { return .fail("the agreement id (agmt-...) is missing") }
  let allowed = id.utf8.allSatisfy { byte in
    isASCIILetterOrDigit(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-")
  }
  guard allowed, id.utf8.count <= 64, id.hasPrefix("agmt-") else {
    return .fail("the agreement id \(id) is not of the form agmt-...")
  }
  return .pass(id)
}

@Sendable private func judgeOfferID(_ offer: AcceptedOffer) -> Verdict {
  guard let id = offer.form.offerID, !id.isEmpty else { return .fail("the Offer ID (offer-...) is missing") }
  if id.hasPrefix("resaleauthz-") {
    return .fail("\(id) is the resale authorization; the Offer ID (offer-...) of the partner's offer is missing")
  }
  return id.hasPrefix("offer-") ? .pass(id) : .fail("the Offer ID \(id) is not of the form offer-...")
}

@Sendable private func judgeOpportunityID(_ offer: AcceptedOffer) -> Verdict {
  guard let id = offer.form.opportunityID, !id.isEmpty else {
    return .fail("the CPPO Opportunity ID (resaleauthz-...) is missing")
  }
  guard id.hasPrefix("resaleauthz-") else {
    return .fail("the CPPO Opportunity ID \(id) is not of the form resaleauthz-...")
  }
  let written = offer.form.contractMetadata.first { $0.name == MetadataName.opportunity }?.value
  if let written, written != id {
    return .fail("contract metadata names \(written), but \(id) was authorized")
  }
  return .pass(id)
}

@Sendable private func judgeParties(_ offer: AcceptedOffer) -> Verdict {
  let parties = [
    ("seller", offer.input.seller.legalName, offer.input.seller.awsAccount),
    ("partner", offer.form.partner.name, offer.form.partnerAccount),
    ("buyer", offer.form.companyName, offer.form.buyerAccount),
  ]
  for (role, name, account) in parties {
    if name.isEmpty { return .fail("the \(role) has no name") }
    guard account.utf8.count == 12, account.utf8.allSatisfy(isASCIIDigit) else {
      return .fail("the \(role)'s AWS account \(account.isEmpty ? "is missing" : "\(account) does not have 12 digits")")
    }
  }
  for (index, party) in parties.enumerated() {
    if let twin = parties[..<index].first(where: { $0.2 == party.2 }) {
      return .fail("\(twin.0) and \(party.0) have the same AWS account \(party.2)")
    }
  }
  return .pass("seller, partner and buyer have names and three different accounts")
}

func isASCIIDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

func isASCIILetterOrDigit(_ byte: UInt8) -> Bool {
  isASCIIDigit(byte) || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
}
