internal import Typesetting

/// Every file that the booking stands on, with its SHA-256: evidence first, then terms and quotes.
func hashTable(_ booking: Booking) -> (head: Block, rows: [Block]) {
  let rows = evidenceRows(booking) + termsRows(booking) + quoteRows(booking)
  return (hashHead, rows.isEmpty ? [line("none", .note, width: PageSize.measure)] : rows.map(hashRow))
}

private struct HashedFile {
  var role: String
  var name: String
  /// Bytes or pages.
  var size: String
  var sha256: String
}

private enum Column {
  static let name: Points = 82
  static let nameWidth: Points = 114
  static let size: Points = 254
  static let sha256: Points = 264
}

private let hashHead: Block = .stack([
  .row([
    cell(0, line("EVIDENCE AND FILES", .label, width: 90)),
    cell(Column.size - 60, line("SIZE", .label, width: 60, align: .right)),
    cell(Column.sha256, line("SHA-256", .label, width: 120)),
  ]),
  ruleBlock(width: PageSize.measure, color: .black), .space(2),
])

private func hashRow(_ file: HashedFile) -> Block {
  .row([
    cell(0, paragraph(file.role, .note, width: Column.name - 6, lineHeight: 10)),
    cell(Column.name, paragraph(file.name, .note.colored(.black), width: Column.nameWidth, lineHeight: 10)),
    cell(Column.size - 56, line(file.size, .note, width: 56, lineHeight: 10, align: .right)),
    cell(Column.sha256, line(file.sha256, .digest, width: 240, lineHeight: 10).moved(y: 1)),
  ])
}

private func evidenceRows(_ booking: Booking) -> [HashedFile] {
  let evidence = booking.acceptance.evidence.map { file in
    let role = file.kind == .awsEmail ? "Evidence, AWS e-mail" : "Evidence, by hand"
    return HashedFile(role: role, name: file.fileName, size: bytes(file.bytes), sha256: file.sha256)
  }
  let facts = booking.acceptance.typedFacts.map { fact in
    HashedFile(role: "Typed fact", name: fact.section, size: "", sha256: fact.sha256)
  }
  return evidence + facts
}

private func termsRows(_ booking: Booking) -> [HashedFile] {
  termsRows("EULA", booking.eula) + termsRows("Reseller agreement", booking.resellerAgreement)
}

private func termsRows(_ role: String, _ terms: Booking.BookedTerms) -> [HashedFile] {
  let sources = terms.documents.map { document in
    HashedFile(role: role, name: document.name, size: bytes(document.bytes), sha256: document.sha256)
  }
  let bound = terms.consolidated.map { document in
    HashedFile(
      role: role, name: "bound document", size: document.pages == 1 ? "1 page" : "\(document.pages) pages",
      sha256: document.sha256)
  }
  return sources + (bound.map { [$0] } ?? [])
}

private func quoteRows(_ booking: Booking) -> [HashedFile] {
  booking.quotes.compactMap { quote in
    quote.document.map { document in
      HashedFile(
        role: "Quote \(quote.number)", name: document.name, size: bytes(document.bytes), sha256: document.sha256)
    }
  }
}

private func bytes(_ count: Int) -> String { grouped(String(count)) + " B" }
