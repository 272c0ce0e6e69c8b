import Bookings
import JSON
import Offers
import Testing

@Suite struct TermAndCutOffTests {
  @Test func `accepted on the first in UTC, still the month before in New York: a warning with the offset`() throws {
    var input = try soundInput(#"{"accepted": {"at": "2026-12-01T04:30:00Z"}}"#)
    input.now = moment("2026-12-01T05:00:00Z")
    let check = try verdict("B17", of: input)
    #expect(check.status == .warn)
    #expect(
      check.message
        == "cut-off: accepted on 2026-12-01 in UTC, which is 2026-11-30 in America/New_York (UTC-05:00): another month")
    let draft = try BookingDraft(input)
    #expect(draft.bookingDate == day("2026-11-30"))
    #expect(draft.state == .bookable)
    let booking = try json(try draft.frozen(try firstNumbers()))
    #expect(booking["register"]?["period"]?.string == "2026-11")
    #expect(booking["acceptance"]?["bookingDate"]?.string == "2026-11-30")
  }

  @Test func `another day of the same month is told but is no warning`() throws {
    let input = try soundInput(#"{"accepted": {"at": "2026-11-23T03:00:00Z"}}"#)
    let check = try verdict("B17", of: input)
    #expect(check.status == .pass)
    #expect(check.message == "2026-11-23 in UTC is 2026-11-22 in America/New_York (UTC-05:00), in the same month")
  }

  @Test(
    arguments: [
      ("America/New_York", "2027-07-15T12:00:00Z", "UTC-04:00"), ("Asia/Kolkata", "2026-11-23T12:00:00Z", "UTC+05:30"),
      ("UTC", "2026-11-23T12:00:00Z", "UTC+00:00"), ("America/St_Johns", "2026-11-23T12:00:00Z", "UTC-03:30"),
    ])
  func `the offset is that of the moment`(_ zone: String, _ at: String, _ offset: String) throws {
    var input = try soundInput(#"{"accepted": {"at": "\#(at)"}}"#)
    input.now = moment("2027-12-01T00:00:00Z")
    input.seller.fiscalTimeZone = zone
    #expect(try verdict("B17", of: input).message.contains("(\(offset))"))
  }

  @Test func `accepted in the last second of the expiry day is in time, a second later is not`() throws {
    var input = try soundInput(#"{"accepted": {"at": "2026-12-31T23:59:59Z"}}"#)
    input.now = moment("2027-01-02T00:00:00Z")
    #expect(try verdict("B05", of: input).status == .pass)
    input.form.facts.accepted?.at = moment("2027-01-01T00:00:00Z")
    #expect(try verdict("B05", of: input).status == .fail)
  }

  @Test(
    arguments: [
      ("2026-11-23", "P12M", "2027-11-22"), ("2027-01-31", "P1M", "2027-02-27"), ("2028-02-29", "P12M", "2029-02-27"),
      ("2027-03-01", "P36M", "2030-02-28"),
    ])
  func `a term ends the day before so many months later`(_ start: String, _ length: String, _ end: String) throws {
    let product =
      #""serviceStart": "\#(start)", "billingTerm": "\#(length)", "paymentModel": "upfront", "schedule": []"#
    let input = try soundInput(#"{"product": {\#(product)}}"#)
    let term = try json(try BookingDraft(input).frozen(try firstNumbers()))["term"]
    #expect(term?["end"]?.string == end)
    #expect(term?["startRule"]?.string == "fixed")
  }

  @Test func `a term that leaves the calendar cannot be booked`() throws {
    var input = try soundInput()
    input.form.product.months = 200_000
    #expect(try verdict("B10", of: input).status == .fail)
    input.form.product.months = 0
    #expect(try verdict("B10", of: input).status == .fail)
    #expect(try rendered(input).pageCount == 1)
  }
}
