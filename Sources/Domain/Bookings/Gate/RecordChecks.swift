internal import Offers

/// What the order stands on: B11, B12, B15.
let recordChecks: [GateCheck] = [
  GateCheck("B11", "Amendments name their origin", judge: judgeAmendment),
  GateCheck("B12", "EULA is identified and unchanged", judge: judgeEULA),
  GateCheck("B15", "Evidence present, with its hash", judge: judgeEvidence),
]

@Sendable private func judgeAmendment(_ offer: AcceptedOffer) -> Verdict {
  let reference = offer.form.offer
  guard reference.amending else { return .pass("a new order, no amendment") }
  guard let source = reference.sourceOfferID, !source.isEmpty else { return .fail("the Source Offer ID is missing") }
  guard let previous = offer.input.previousBooking else {
    return .fail("the booking of \(source), which this order amends, is not in the register")
  }
  guard previous.offerID == source else {
    return .fail("\(previous.bookingID) books \(previous.offerID), but this order amends \(source)")
  }
  return .notJudged("amends \(previous.bookingID): the difference to book is not computed in this version")
}

@Sendable private func judgeEULA(_ offer: AcceptedOffer) -> Verdict {
  guard case .custom(let files) = offer.form.eula else { return .pass("the standard contract for AWS Marketplace") }
  guard !files.isEmpty, offer.input.eulaDocuments.map(\.name) == files.map(\.path) else {
    return .fail("the EULA's files are not all identified")
  }
  guard offer.input.eulaDocuments.allSatisfy({ isSHA256($0.sha256) }) else {
    return .fail("a file of the EULA has no SHA-256")
  }
  let found = files.count == 1 ? "the file has its hash" : "all \(files.count) files have their hashes"
  return offer.input.eulaVerified
    ? .pass(found)
    : .fail("the stored files of the EULA do not have the hashes that the bound document names")
}

@Sendable private func judgeEvidence(_ offer: AcceptedOffer) -> Verdict {
  let evidence = offer.input.evidence
  if evidence.isEmpty { return .fail("there is no evidence of the acceptance") }
  if let named = offer.acceptance.evidence, !evidence.contains(where: { $0.fileName == named }) {
    return .fail("the evidence \(named), which the form names, is missing")
  }
  if let blank = evidence.first(where: { !isSHA256($0.sha256) || $0.bytes == 0 }) {
    return .fail("the evidence \(blank.fileName) is empty or has no SHA-256")
  }
  return evidence.contains { $0.kind == .awsEmail }
    ? .pass("\(evidence.count == 1 ? "1 file" : "\(evidence.count) files") with SHA-256")
    : .warn("the only evidence was supplied by a person, not by AWS Marketplace")
}

func isSHA256(_ text: String) -> Bool {
  text.utf8.count == 64
    && text.utf8.allSatisfy { isASCIIDigit($0) || ($0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "f")) }
}
