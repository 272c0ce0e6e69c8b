import Bookings
import Digests
import JSON
import Offers
import Testing
import Typesetting

@testable import Bookings

@Suite struct RevisionTests {
  /// The sound order after a revision that booked so many cents, frozen as r2.
  private func second(after cents: Int64?, _ change: (inout BookingInput) -> Void = { _ in }) throws -> String {
    let currency = try #require(Currency(code: "USD"))
    var input = try soundInput()
    input.bookedBefore = cents.map { Money(minorUnits: $0, currency: currency) }
    change(&input)
    return try BookingDraft(input).frozen(try laterNumbers(2))
  }

  @Test(
    arguments: [
      (nil, "book USD 240,000.00 (supersedes r1) on 2026-11-23 (America/New_York)"),
      (23_000_000, "adjust by +USD 10,000.00 (supersedes r1) on 2026-11-23 (America/New_York)"),
      (25_000_000, "adjust by \u{2212}USD 10,000.00 (supersedes r1) on 2026-11-23 (America/New_York)"),
      (24_000_000, "nothing more to book (supersedes r1)"),
    ] as [(Int64?, String)])
  func `a later revision answers with what is still to be booked`(_ before: Int64?, _ answer: String) throws {
    let headline = try BookingHeadline(ofModel: try second(after: before))
    #expect(headline.answer == answer)
    #expect(headline.state == .bookable)
  }

  @Test func `a provisional revision says what stays booked`() throws {
    let model = try second(after: 24_000_000) { $0.evidence = [] }
    #expect(
      try BookingHeadline(ofModel: model).answer
        == "do not adjust yet, USD 240,000.00 stays booked (supersedes r1): there is no evidence of the acceptance")
    #expect(
      try BookingHeadline(ofModel: try second(after: nil) { $0.evidence = [] }).answer
        == "do not book USD 240,000.00 yet (supersedes r1): there is no evidence of the acceptance")
  }

  @Test func `page, JSON file and report give one answer`() throws {
    for before in [nil, 23_000_000, 24_000_000] as [Int64?] {
      let model = try second(after: before)
      let answer = try BookingHeadline(ofModel: model).answer
      #expect(try json(model)["document"]?["answer"]?.string == answer)
      let sheets = bookingSheets(try Booking(model: model))
      let texts = sheets[0].items.flatMap(textLines).map { $0.text.replacing("\u{A0}", with: " ") }
      let start = try #require(texts.firstIndex(of: "BOOKABLE")) + 1
      let words = texts[start...].prefix(5).joined(separator: " ")
      #expect(words.lowercased().hasPrefix(answer.lowercased()), "\(words)")
    }
  }

  @Test func `another currency than earlier revisions booked is a failing check and no error`() throws {
    var input = try soundInput()
    input.bookedBefore = Money(minorUnits: 24_000_000, currency: try #require(Currency(code: "JPY")))
    let draft = try BookingDraft(input)
    #expect(draft.state == .provisional)
    let model = try draft.frozen(try laterNumbers(2))
    let register = try json(model)["register"]
    #expect(register?["netChange"]?.string == "0.00")
    #expect(register?["bookedBefore"] == nil)
    #expect(
      draft.obstacles == [
        "earlier revisions booked JPY\u{A0}24,000,000, this one is in USD: correct the currency; an agreement in another "
          + "one is another order"
      ])
    #expect(bookingShape.check(try json(model), file: "b") == [])
  }

  @Test func `a provisional revision in another currency has booked nothing`() throws {
    var wrong = try soundInput(#"{"product": {"paymentModel": "upfront", "schedule": []}, "quotes": []}"#)
    wrong.form.product.currency = try #require(Currency(code: "JPY"))
    #expect(try BookingDraft(wrong).state == .provisional)
    let models = [try BookingDraft(wrong).frozen(try firstNumbers()), try second(after: nil)]
    #expect(try bookedSoFar(inModels: [models[0]]) == nil)
    #expect(try bookedSoFar(inModels: models)?.text == "240000.00")
  }

  @Test func `the register's bookings are told from their models`() throws {
    var open = try soundInput()
    open.evidence = []
    let models = [
      try BookingDraft(open).frozen(try firstNumbers()),
      try BookingDraft(try soundInput(#"{"extended": {"offerId": "offer-corrected"}}"#)).frozen(try laterNumbers(2)),
    ]
    let provisional = try registeredBookings(inModels: [models[0]])
    #expect(provisional == [own(row: nil)])
    var booked = own(row: 2)
    booked.offerID = "offer-corrected"
    #expect(try registeredBookings(inModels: models) == [booked])
  }

  @Test func `only a bookable amendment takes a booking's place`() throws {
    let first = try BookingDraft(try soundInput()).frozen(try firstNumbers())
    for (state, amendedBy) in [("BOOKABLE", "BKG-2027-000200"), ("PROVISIONAL", nil)] as [(String, String?)] {
      let amending = try json(first).merging(
        try json(
          """
          {"document": {"bookingId": "BKG-2027-000200", "state": "\(state)"}, "agreement": {"id": "agmt-new"},
           "amendment": {"amends": "BKG-2026-000123", "previousAgreementId": "a", "previousOfferId": "o",
             "previousWholesaleTcv": "240000.00"}, "hash": null}
          """))
      let model = amending.merging(["hash": JSONValue(.string(SHA256.hex(of: amending.canonical)))]).canonical
      let bookings = try registeredBookings(inModels: [first, model])
      #expect(bookings.map(\.bookingID) == ["BKG-2026-000123", "BKG-2027-000200"])
      #expect(bookings.map(\.amendedBy) == [amendedBy, nil])
    }
  }

  @Test func `errors name the booking and the way out`() throws {
    let model = try BookingDraft(try soundInput()).frozen(try firstNumbers())
    do {
      _ = try renderBooking(model: model.replacing("240000.00", with: "240000.01"))
      Issue.record("a changed model was rendered")
    } catch {
      #expect(
        "\(error)"
          == "bindery.sqlite, BKG-2026-000123 r1: its model does not have the SHA-256 that it names; restore the ledger "
          + "from a backup, or run the version of bindery that issued this booking")
    }
    let missing = BookingError.notAccepted(offer: "acme", ["the buyer has not accepted"])
    #expect(
      "\(missing)"
        == "the offer acme cannot be booked yet: the buyer has not accepted; add what is missing to its offer.json")
  }
}
