/// The register's line for a booking revision, without its line end.
///
/// A cell from outside that a spreadsheet would run as a formula gets an apostrophe before it; a row is one line.
func registerRow(_ booking: Booking, pdfSHA256: String, jsonSHA256: String) -> String {
  let cells = documentCells(booking) + partyCells(booking) + moneyCells(booking) + correctionCells(booking)
  return (cells + [pdfSHA256, jsonSHA256]).map(csvCell).joined(separator: ",")
}

private func documentCells(_ booking: Booking) -> [String] {
  let (document, agreement) = (booking.document, booking.agreement)
  return [
    String(booking.register.sequence), booking.register.previousRowSHA256, document.bookingId,
    String(document.revision), document.type.rawValue, document.state.rawValue, agreement.intent.rawValue,
    booking.acceptance.bookingDate, booking.acceptance.timeZone, booking.acceptance.acceptedAt,
    harmless(agreement.id), harmless(agreement.precedingId), harmless(booking.offer.id),
    harmless(booking.offer.sourceOfferId), harmless(booking.resaleAuthorization.id),
  ]
}

private func partyCells(_ booking: Booking) -> [String] {
  let (buyer, reseller) = (booking.parties.buyer, booking.parties.reseller)
  return [
    harmless(buyer.name), harmless(buyer.awsAccountId), harmless(reseller.name), harmless(reseller.awsAccountId),
    harmless(booking.product.id), harmless(booking.product.name),
  ]
}

private func moneyCells(_ booking: Booking) -> [String] {
  [
    booking.amounts.currency, booking.amounts.wholesaleTcv, booking.register.netChange,
    // The buyer's price and the listing fee are not known in this version.
    "", "", "",
    booking.term?.start ?? "", booking.term?.end ?? "", String(booking.renewal.isRenewal),
  ]
}

private func correctionCells(_ booking: Booking) -> [String] {
  let supersedes = booking.document.supersedes
  let isFinancial = booking.register.netChange.contains { $0 != "0" && $0 != "." }
  return [
    harmless(booking.amendment?.amends), supersedes.map { String($0.revision) } ?? "", "",
    supersedes == nil ? "" : String(isFinancial), booking.register.period, booking.register.periodStatus,
  ]
}
