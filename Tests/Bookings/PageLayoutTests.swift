import Digests
import Offers
import Testing
import Typesetting

@testable import Bookings

@Suite struct PageLayoutTests {
  @Test(arguments: hardOrders)
  func `nothing overlaps and nothing leaves the page`(_ order: HardOrder) throws {
    var input = try order.input()
    order.change(&input)
    let numbers = input.bookedBefore == nil ? try firstNumbers() : try laterNumbers(2)
    let booking = try Booking(model: try BookingDraft(input).frozen(numbers))
    let sheets = bookingSheets(booking)
    #expect(sheets.count == order.pages)
    for (number, sheet) in sheets.enumerated() {
      let lines = sheet.items.flatMap(textLines)
      for line in lines {
        #expect(line.left >= 40 && line.right <= 612 - 40, "\(line)")
        #expect(line.top >= 30 && line.bottom <= 792 - 20, "\(line)")
      }
      for (index, line) in lines.enumerated() {
        for other in lines[..<index] where line.overlaps(other) {
          Issue.record("page \(number + 1): \(line.text) overlaps \(other.text)")
        }
      }
      #expect(lines.contains { $0.text == "page \(number + 1) of \(sheets.count)" })
    }
  }

  @Test func `every line, installment, hash and id stands on the pages in full`() throws {
    let input = try longOrder()
    let booking = try Booking(model: try BookingDraft(input).frozen(try firstNumbers()))
    let texts = Set(bookingSheets(booking).flatMap(\.items).flatMap(textLines).map(\.text))
    for line in booking.lines { #expect(texts.contains(line.description)) }
    for row in booking.schedule { #expect(texts.contains(row.invoiceDate)) }
    for document in booking.eula.documents { #expect(texts.contains(document.sha256)) }
    let ids = [booking.agreement.id, booking.offer.id, booking.resaleAuthorization.id, booking.hash]
    for id in ids { #expect(texts.contains(try #require(id))) }
    #expect(texts.contains("USD\u{A0}24,000,000.00"))
  }

  @Test func `a provisional page says so in real text, behind it and before it`() throws {
    var input = try soundInput()
    input.evidence = []
    let booking = try Booking(model: try BookingDraft(input).frozen(try firstNumbers()))
    let items = try #require(bookingSheets(booking).first).items
    guard case .rotatedText(let mark, _, _, _)? = items.first else { throw MissingMark() }
    #expect(mark == "PROVISIONAL \u{2013} NOT BOOKABLE")
    let texts = items.flatMap(textLines).map(\.text)
    #expect(texts.contains("PROVISIONAL"))
    #expect(texts.contains("there is no evidence of the acceptance"))
    #expect(!texts.contains("Book"))
  }

  @Test(arguments: [(1, "BKG-2026-000123"), (2, "BKG-2026-000123"), (12, "BKG-2026-1000000"), (400, "BKG-2026-000123")])
  func `the booking's id keeps its size in every revision`(_ revision: Int, _ id: String) throws {
    var numbers = revision == 1 ? try firstNumbers() : try laterNumbers(revision)
    numbers.bookingID = id
    let booking = try Booking(model: try BookingDraft(try soundInput()).frozen(numbers))
    for case .text("\(id) r\(revision)", _, let style, _, let maxWidth) in bookingSheets(booking)[0].items {
      #expect(width(of: "\(id) r\(revision)", style: style) <= (try #require(maxWidth)))
      return
    }
    Issue.record("the page does not name \(id) r\(revision)")
  }

  @Test func `the seller's address stands line by line`() throws {
    let booking = try Booking(model: try BookingDraft(try soundInput()).frozen(try firstNumbers()))
    let lines = bookingSheets(booking)[0].items.flatMap(textLines)
    let street = try #require(lines.first { $0.text == "500 Howard Street" })
    let town = try #require(lines.first { $0.text == "San Francisco, CA 94105" })
    #expect(street.left == town.left && street.bottom < town.top)
  }

  @Test func `a page that is booked by usage has no total of zero on it`() throws {
    let booking = try Booking(model: try BookingDraft(try soundInput(usage)).frozen(try firstNumbers()))
    let texts = bookingSheets(booking)[0].items.flatMap(textLines).map(\.text)
    #expect(!texts.contains { $0.contains("0.00") })
    #expect(texts.contains("as metered") && texts.contains("No contract value: usage is booked as metered"))
  }
}

private struct MissingMark: Error {}

/// An order that is hard to lay out.
struct HardOrder: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var pages: Int
  var input: @Sendable () throws -> BookingInput = { try soundInput() }
  var change: @Sendable (inout BookingInput) -> Void = { _ in }
}

extension HardOrder {
  /// The sound order with one change.
  init(_ description: String, pages: Int, change: @escaping @Sendable (inout BookingInput) -> Void) {
    self.init(testDescription: description, pages: pages, change: change)
  }
}

private let hardOrders = [
  HardOrder(testDescription: "sound", pages: 1),
  HardOrder(testDescription: "usage", pages: 1, input: { try soundInput(usage) }),
  HardOrder("an adjustment", pages: 1) { input in
    input.bookedBefore = Money(minorUnits: 99_999_999_999_999, currency: input.form.product.currency)
  },
  HardOrder(testDescription: "24 installments", pages: 1, input: { try scheduled(24) }),
  HardOrder(testDescription: "60 installments", pages: 2, input: { try scheduled(60) }),
  HardOrder(testDescription: "100 lines, 60 installments", pages: 6, input: longOrder),
  HardOrder("long names", pages: 2) { input in
    input.form.companyName = String(repeating: "Donaudampfschifffahrtsgesellschaft ", count: 7)
    input.form.partner.name = String(repeating: "x", count: 255)
    input.seller.legalName = String(repeating: "Very Long Legal Name ", count: 12)
    input.seller.address = Array(repeating: String(repeating: "A Long Street ", count: 10), count: 6)
    input.form.facts.accepted?.agreementID = "agmt-" + String(repeating: "w", count: 59)
    input.listing.title = String(repeating: "Fleet Security ", count: 17)
  },
  HardOrder("everything fails", pages: 1) { input in
    input.form.facts.accepted?.agreementID = ""
    input.form.facts.extended = nil
    input.form.facts.authorized = nil
    input.form.partner.name = ""
    input.listing.currencies = []
    input.evidence = []
    input.eulaDocuments = []
    input.seller.fiscalTimeZone = "Nowhere"
  },
  HardOrder(
    testDescription: "the largest amounts", pages: 1,
    input: {
      let amount = "9999999999999.99"
      return try soundInput(
        #"""
        {"product": {"paymentModel": "payment-schedule", "schedule": [{"invoiceDate": "2027-01-15", "amount": "\#(amount)"}],
         "dimensions": [{"key": "users", "quantity": 1, "unitPrice": "\#(amount)"}]}, "quotes": []}
        """#)
    }),
  HardOrder("scripts without a font", pages: 1) { input in
    input.form.companyName = "株式会社アクメ 🤖"
    input.form.partner.name = "شركة السحابة المتتالية ذ.م.م"
  },
]

/// 100 lines of long descriptions and 60 installments of large amounts.
@Sendable private func longOrder() throws -> BookingInput {
  let lines = (0..<100).map { #"{"key": "dimension-\#($0)", "quantity": 500, "unitPrice": "480.00"}"# }
  var input = try soundInput(#"{"product": {"billingTerm": "P60M", "dimensions": [\#(lines.joined(separator: ","))]}}"#)
  let installment = input.form.product.schedule[0]
  input.form.product.schedule = (0..<60).map { index in
    var next = installment
    next.invoiceDate = day("2026-12-01").adding(months: index) ?? day("2026-12-01")
    next.amount = Money(minorUnits: 40_000_000, currency: installment.amount.currency)
    return next
  }
  input.form.quotes[0].amount = input.form.product.total
  return input
}
