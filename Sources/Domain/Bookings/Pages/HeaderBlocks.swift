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

  /// `USD 240,000.00`, with a no-break space.
  func money(_ amount: String) -> String { amounts.currency + "\u{A0}" + grouped(amount) }
}

/// Who sells, and which document this is.
func headerBlock(_ booking: Booking) -> Block {
  let left: Points = 264
  let right = PageSize.measure - left - PageSize.gutter
  let seller = Block.stack([
    paragraph(booking.parties.isv.name, .wordmark, width: left, lineHeight: 20),
    line("Bookable artifact \u{B7} AWS Marketplace channel partner private offer", .note, width: left),
  ])
  let supersedes = booking.document.supersedes.map { ", supersedes r\($0.revision)" } ?? ""
  let issued = "issued \(readable(booking.document.issuedAt))" + supersedes
  let issuedWidth = width(of: issued, style: .note)
  let numbers = Block.stack([
    line(booking.documentWord, .documentWord, width: right, lineHeight: 20, align: .right),
    .row([
      cell(0, line(booking.revisionName, .identifierBold, width: right - issuedWidth - 8, align: .right)),
      cell(right - issuedWidth, line(issued, .note, width: issuedWidth + 1).moved(y: 1.5)),
    ]),
  ])
  return .row([cell(0, seller), cell(left + PageSize.gutter, numbers)])
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
