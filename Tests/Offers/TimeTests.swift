import Offers
import Testing

struct TimeTests {
  @Test(arguments: [
    "2027-02-29", "2100-02-29", "2026-13-01", "2026-04-31", "2026-1-1", "26-01-01", "2026/01/01", "0000-01-01",
  ])
  func `days that do not exist are no dates`(text: String) { #expect(CalendarDate(text) == nil) }

  @Test func `leap days exist where they do`() {
    #expect(CalendarDate("2028-02-29") != nil)
    #expect(CalendarDate("2000-02-29") != nil)
  }

  @Test func `counting days there and back gives the same date`() throws {
    for days in stride(from: -200_000, through: 200_000, by: 97) {
      let date = CalendarDate(daysSince1970: days)
      #expect(date.daysSince1970 == days)
      #expect(CalendarDate(date.text) == date)
    }
  }

  @Test func `months are added from the anchor day and clamped`() throws {
    let date = try #require(CalendarDate("2027-01-31"))
    #expect(date.adding(months: 1)?.text == "2027-02-28")
    #expect(date.adding(months: 2)?.text == "2027-03-31")
    #expect(try #require(CalendarDate("2024-02-29")).adding(months: 12)?.text == "2025-02-28")
  }

  @Test(arguments: [
    "2026-11-23T14:32:07", "2026-11-23 14:32:07Z", "2026-11-23T24:00:00Z", "2026-11-23T14:32:07.0Z", "2026-11-23",
  ])
  func `a moment without zone or of another form is refused`(text: String) { #expect(Instant(text) == nil) }

  @Test func `a moment reads back as itself, also before 1970`() {
    for text in ["2026-11-23T14:32:07Z", "1969-12-31T23:59:59Z", "2000-02-29T00:00:00Z"] {
      #expect(Instant(text)?.text == text)
    }
  }

  @Test func `the day of a moment is exact at any distance`() {
    // 2^53 seconds and more are beyond what a Double counts.
    let days = Int64(1) << 40
    #expect(Instant(secondsSince1970: days * 86_400 - 1).date.daysSince1970 == Int(days) - 1)
    #expect(Instant(secondsSince1970: days * 86_400).date.daysSince1970 == Int(days))
    #expect(Instant(secondsSince1970: -1).date.text == "1969-12-31")
    #expect(Instant(secondsSince1970: -86_400).date.text == "1969-12-31")
    #expect(Instant(secondsSince1970: -86_401).date.text == "1969-12-30")
  }

  @Test func `an expiry date ends with its last second in UTC`() throws {
    #expect(Instant.endOfDay(try #require(CalendarDate("2026-12-31"))).text == "2026-12-31T23:59:59Z")
  }
}
