import Bookings
import Digests
import Offers
import Testing

@Suite struct RenderTests {
  @Test func `a frozen model gives the same bytes whenever it is rendered`() throws {
    let model = try BookingDraft(try soundInput()).frozen(try firstNumbers())
    #expect(try renderBooking(model: model) == renderBooking(model: model))
    #expect(try BookingDraft(try soundInput()).frozen(try firstNumbers()) == model)
  }

  @Test func `the folder is named after the booking`() throws {
    #expect(
      try rendered(try soundInput()).stem
        == "BKG-2026-000123_r1_new-order_2026-11-23_acme-robotics_agmt-a5797ixs")
  }

  @Test(
    arguments: [
      ("Müller & Söhne GmbH", "muller-sohne"), ("株式会社アクメ", "buyer"), ("Straße Øl A/S", "strasse-ol-a-s"),
      ("O’Hara's Bar, LLC", "oharas-bar"), ("Inc.", "inc"), ("../../etc/passwd", "etc-passwd"),
      (String(repeating: "x", count: 300), String(repeating: "x", count: 66)), ("", "buyer"),
    ])
  func `a buyer's name becomes a short ASCII name`(_ name: String, _ slug: String) throws {
    var input = try soundInput()
    input.form.companyName = name
    let stem = try rendered(input).stem
    #expect(stem == "BKG-2026-000123_r1_new-order_2026-11-23_\(slug)_agmt-a5797ixs")
    #expect(stem.utf8.count <= 120)
  }

  @Test(
    arguments: [
      ("agmt-1", "agmt-1"), ("agmt-agmt-1", "agmt-agmt1"), ("agmt-A_B/../c-9", "agmt-abc9"), ("AGMT-9", "agmt-9"),
      ("agmt-", "no-agreement"), ("agmt-___", "no-agreement"), ("agmt-0123456789", "agmt-23456789"),
    ])
  func `the agreement's id loses its own prefix once and whatever is no letter or digit`(
    _ id: String, _ name: String
  ) throws {
    var input = try soundInput()
    input.form.facts.accepted?.agreementID = id
    #expect(try rendered(input).stem == "BKG-2026-000123_r1_new-order_2026-11-23_acme-robotics_\(name)")
  }

  @Test func `no agreement id, no agreement in the name`() throws {
    var input = try soundInput()
    input.form.facts.accepted?.agreementID = ""
    #expect(try rendered(input).stem.hasSuffix("_acme-robotics_no-agreement"))
  }

  @Test(arguments: [(1, 1), (6, 1), (12, 1), (24, 1), (60, 2)])
  func `ordinary schedules fit on one page`(_ installments: Int, _ pages: Int) throws {
    #expect(try rendered(try scheduled(installments)).pageCount == pages)
  }

  @Test func `provisional and amended orders fit on one page`() throws {
    var input = try soundInput(#"{"offer": {"amending": true, "sourceOfferId": "offer-before"}, "extended": null}"#)
    input.previousBooking = PreviousBooking(
      bookingID: "BKG-2025-000007", agreementID: "agmt-before", offerID: "offer-before", wholesaleTcv: "180000.00")
    #expect(try rendered(input).pageCount == 1)
    let lines = #"{"key": "users", "quantity": 250, "unitPrice": "480.00"}"#
    let rows = ["03", "06", "09"].map { #"{"invoiceDate": "2027-\#($0)-15", "amount": "60000.00"}"# }
    let last = #"{"invoiceDate": "2027-11-22", "amount": "60000.00"}"#
    input.form.product = try soundInput(
      #"""
      {"product": {"dimensions": [\#(lines), \#(lines)], "schedule": [\#((rows + [last]).joined(separator: ","))]}}
      """#
    ).form.product
    let renewal = #"{"details": {"renewal": {"channel": "aws-marketplace", "pricingModel": "contract"}}}"#
    input.form.details = try soundInput(renewal).form.details
    input.typedFacts = TypedFacts.sections.map { TypedFactHash(section: $0, sha256: SHA256.hex(of: $0)) }
    #expect(try rendered(input).pageCount == 1)
    input = try soundInput()
    input.evidence = []
    input.seller.address = (1...4).map { "Line \($0) of the address" }
    #expect(try rendered(input).pageCount == 1)
  }
}

/// The sound order paid in so many monthly installments.
func scheduled(_ count: Int) throws -> BookingInput {
  let rows = (0..<count).map { index in
    let date = day("2026-12-01").adding(months: index)?.text ?? ""
    let amount = index == count - 1 ? 240_000 - 240_000 / count * (count - 1) : 240_000 / count
    return #"{"invoiceDate": "\#(date)", "amount": "\#(amount).00"}"#
  }
  return try soundInput(#"{"product": {"billingTerm": "P60M", "schedule": [\#(rows.joined(separator: ","))]}}"#)
}
