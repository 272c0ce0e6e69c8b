internal import Typesetting

/// What was agreed, beside the amounts: product, payment, term, terms and quotes; rows of three.
func factBlocks(_ booking: Booking) -> [Block] {
  let facts = [
    ("Product", productText(booking)), ("Payment", paymentText(booking)), ("Term", termText(booking)),
    ("EULA", termsText(booking.eula, standard: "Standard contract (SCMP)")),
    ("Reseller agreement", termsText(booking.resellerAgreement, standard: "Standard contract (RCMP)")),
    ("Approved quotes", quotesText(booking)),
  ]
  let cells = facts.map { label, lines in factBlock(label, lines) }
  return stride(from: 0, to: cells.count, by: 3).map { start in
    threeColumns(Array(cells[start..<min(start + 3, cells.count)]))
  }
}

/// The first line in the body's size, further ones as notes.
private func factBlock(_ label: String, _ lines: [String]) -> Block {
  let blocks = lines.enumerated().map { index, text in
    paragraph(text, index == 0 ? .body : .note, width: PageSize.third, lineHeight: index == 0 ? 12 : 10)
  }
  return labelled(label, .stack(blocks), width: PageSize.third)
}

private func productText(_ booking: Booking) -> [String] {
  [
    booking.product.name,
    [booking.product.id, booking.product.type, renewalText(booking)].joined(separator: " \u{B7} "),
  ]
}

private func paymentText(_ booking: Booking) -> [String] {
  let zero = booking.zeroDollar ? ["prices of zero are allowed"] : []
  switch booking.paymentModel {
  case "payment-schedule":
    let count = booking.schedule.count
    return ["Payment schedule", count == 1 ? "1 installment" : "\(count) installments"] + zero
  case "upfront": return ["Up front", "the whole amount at once"] + zero
  default: return ["By usage", "billed as it occurs"] + zero
  }
}

private func termText(_ booking: Booking) -> [String] {
  guard let term = booking.term else {
    return [booking.billingTerm, "the term leaves the calendar"]
  }
  let start = term.startRule == "fixed" ? "starts on a fixed date" : "starts at acceptance (UTC)"
  return ["\(term.start) to \(term.end)", "\(term.duration) \u{B7} \(start)"]
}

private func termsText(_ terms: Booking.BookedTerms, standard: String) -> [String] {
  switch terms.type {
  case "standard": return [standard]
  case "none": return ["None"]
  default:
    let files = terms.documents.count == 1 ? "1 file" : "\(terms.documents.count) files"
    let pages = terms.consolidated.map { " \u{B7} \($0.pages) pages bound" } ?? ""
    return ["Custom", files + pages]
  }
}

private func quotesText(_ booking: Booking) -> [String] {
  guard !booking.quotes.isEmpty else { return ["None"] }
  return [booking.quotes.map(\.number).joined(separator: ", ")]
    + booking.quotes.map { quote in
      quote.date + (quote.amount.map { " \u{B7} " + booking.money($0) } ?? " \u{B7} no amount")
    }
}

private func renewalText(_ booking: Booking) -> String {
  let renewal = booking.renewal
  guard renewal.isRenewal else { return "not a renewal" }
  let origin = renewal.kind == "moving-to-marketplace" ? "moving to AWS Marketplace" : "on AWS Marketplace"
  return "renewal \(origin)" + (renewal.pricingModel.map { ", before: \($0)" } ?? "")
}
