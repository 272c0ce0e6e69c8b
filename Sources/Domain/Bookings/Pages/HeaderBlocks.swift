internal import Typesetting

extension Booking {
  /// `NEW ORDER`
  var documentWord: String { documentTitle.uppercased() }

  /// `New order`
  var documentTitle: String {
    switch document.type {
    case .newOrder: "New order"
    case .amendedOrder: "Amended order"
    }
  }

  /// `BKG-2026-000123 r1`
  var revisionName: String { "\(document.bookingId) r\(document.revision)" }
}

/// Who sells, and which document this is.
func headerBlock(_ booking: Booking) -> Block {
  let left: Points = 264
  let right = PageSize.measure - left - PageSize.gutter
  let seller = Block.stack([
    paragraph(booking.parties.isv.name, .wordmark, width: left, lineHeight: 20),
    line("Bookable artifact \u{B7} AWS Marketplace channel partner private offer", .note, width: left),
  ])
  let word = line(booking.documentWord, .documentWord, width: right, lineHeight: 20, align: .right)
  let numbers = Block.stack([word, numberBlock(booking, width: right)])
  return .row([cell(0, seller), cell(left + PageSize.gutter, numbers)])
}

/// The booking's id and when it was issued: on one line where that takes nothing from the id's size, else on two.
private func numberBlock(_ booking: Booking, width right: Points) -> Block {
  let note = issueNote(booking)
  let (idWidth, noteWidth) = (
    width(of: booking.revisionName, style: .identifierBold), width(of: note, style: .note) + 1
  )
  guard idWidth + noteWidth + 8 <= right else {
    return .stack([
      line(booking.revisionName, .identifierBold, width: right, align: .right),
      line(note, .note, width: right, lineHeight: 10, align: .right),
    ])
  }
  return .row([
    cell(0, line(booking.revisionName, .identifierBold, width: right - noteWidth - 7, align: .right)),
    cell(right - noteWidth + 1, line(note, .note, width: noteWidth).moved(y: 1.5)),
  ])
}

/// When it was issued, and in place of which data.
private func issueNote(_ booking: Booking) -> String {
  let issued = "issued \(readable(booking.document.issuedAt))"
  guard let superseded = booking.document.supersedes else { return issued }
  return issued + ", supersedes r\(superseded.revision) (SHA-256 \(superseded.sha256.prefix(8))\u{2026})"
}

/// Which document goes on here.
func continuationBlock(_ booking: Booking) -> Block {
  let half = PageSize.half
  let text = "\(booking.documentWord) \u{B7} \(booking.document.state.rawValue)"
  return .stack([
    .row([
      cell(0, line(booking.revisionName, .identifierBold, width: half)),
      cell(half + PageSize.wideGutter, line(text, .smallBold, width: half, align: .right)),
    ]),
    .space(4), ruleBlock(width: PageSize.measure, thickness: 1, color: .black), .space(12),
  ])
}

/// On every page: what makes the data checkable, and which page this is.
func footerBlock(_ booking: Booking, page: Int, of count: Int) -> Block {
  let generator = booking.generator
  let program = "\(generator.name) \(generator.version)"
  return .stack([
    ruleBlock(width: PageSize.measure), .space(4),
    .row([
      cell(0, line("SHA-256 of data", .note, width: 66, lineHeight: 10)),
      cell(68, line(booking.hash ?? "", .digest, width: 244, lineHeight: 10).moved(y: 1)),
      cell(316, line(program, .note, width: 108, lineHeight: 10, align: .center)),
      cell(424, line("page \(page) of \(count)", .small, width: 80, lineHeight: 10, align: .right)),
    ]),
  ])
}
