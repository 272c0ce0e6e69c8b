import Findings
import JSON
import Offers
import Testing

struct DeadlineRuleTests {
  private func expiration(_ date: String, zone: String = "America/New_York", now: String = "2026-11-23T08:00:00Z")
    throws
    -> [String]
  {
    let seller = try json(SoundForm.seller).merging(json("{\"seller\": {\"fiscalTimeZone\": \"\(zone)\"}}"))
    let form = try json(json(SoundForm.form).merging(json("{\"details\": {\"expirationDate\": \"\(date)\"}}")).pretty)
    return OfferCheck.findings(
      in: form, file: "offer.json", listings: [Listing(try json(SoundForm.listing))].compactMap { $0 },
      seller: Seller(seller), now: try #require(Instant(now))
    ).map { "\($0.rule): \($0.message)" }
  }

  @Test func `the end is told as a clock at the seller shows it, summer time and days left included`() throws {
    #expect(
      try expiration("2026-12-20") == [
        """
        expiration-local: details.expirationDate: 2026-12-20 ends at 23:59:59 UTC; in your time zone this is 2026-12-20 18:59:59 \
        (America/New_York); 27 days left
        """
      ])
    #expect(
      try expiration("2027-07-15", zone: "Europe/Berlin").first?.contains("this is 2027-07-16 01:59:59 (Europe/Berlin)")
        == true)
  }

  @Test func `a date that is the same day and far away needs no note`() throws {
    #expect(try expiration("2026-12-23") == [])
    #expect(try expiration("2026-12-22").count == 1)
    #expect(try expiration("2027-07-15", zone: "UTC") == [])
  }

  @Test func `the last days are a warning that says the same`() throws {
    #expect(try expiration("2026-11-30").first?.hasPrefix("expiration-local: ") == true)
    let soon = try expiration("2026-11-29")
    #expect(soon.count == 1 && soon[0].hasPrefix("expiration-soon: ") && soon[0].hasSuffix("; 6 days left"))
    #expect(try expiration("2026-11-24").first?.hasSuffix("; 1 day left") == true)
    #expect(try expiration("2026-11-23").first?.hasSuffix("; that is today") == true)
    #expect(try expiration("2026-11-22").map { $0.prefix(15) } == ["expiration-past"])
  }

  @Test func `once the partner has extended, its deadline has been kept`() throws {
    let extended = #"{"extended": {"offerId": "offer-a", "at": "2026-11-20T09:00:00Z"}}"#
    #expect(try said(#"{"details": {"expirationDate": "2026-11-25"}}"#, extended) == [])
  }

  @Test func `a deadline has its last second`() throws {
    let extended = #"""
      {"details": {"expirationDate": "2026-11-20"},
       "extended": {"offerId": "offer-a", "at": "2026-11-20T23:59:59Z", "expiresOn": "2026-11-21"}}
      """#
    #expect(try said(extended, #"{"accepted": {"agreementId": "agmt-a", "at": "2026-11-21T23:59:59Z"}}"#) == [])
    #expect(
      try said(
        extended, #"{"extended": {"at": "2026-11-21T00:00:00Z"}}"#,
        #"{"accepted": {"agreementId": "agmt-a", "at": "2026-11-22T00:00:00Z"}}"#
      ) == [
        "facts-after-expiry: extended.at: 2026-11-21T00:00:00Z is after details.expirationDate, 2026-11-20",
        "facts-after-expiry: accepted.at: 2026-11-22T00:00:00Z is after extended.expiresOn, 2026-11-21",
      ])
  }

  private func schedule(_ dates: String...) -> String {
    let entries = dates.map { "{\"invoiceDate\": \"\($0)\", \"amount\": \"\(240_000 / dates.count).00\"}" }
    return """
      {"product": {"paymentModel": "payment-schedule", "schedule": [\(entries.joined(separator: ","))]},
       "details": {"expirationDate": "2027-01-31"}}
      """
  }

  @Test func `a schedule lies between the expiration date and the end of the term`() throws {
    #expect(try said(schedule("2027-02-01", "2028-01-30")) == [])
    #expect(
      try said(schedule("2027-01-31", "2028-01-31")) == [
        "schedule-beyond-term: product.schedule[1].invoiceDate: 2028-01-31 is after the term, which ends before 2028-01-31 "
          + "even if it starts on 2027-01-31",
        "schedule-after-expiration: details.expirationDate: 2027-01-31 is not before the first instalment, 2027-01-31",
      ])
  }

  @Test func `the term is counted from the latest start that the form knows`() throws {
    let dates = schedule("2027-02-01", "2028-05-31")
    #expect(try said(dates, #"{"product": {"serviceStart": "2027-06-01"}}"#) == [])
    #expect(try said(dates, #"{"product": {"serviceStart": "2027-05-31"}}"#).count == 1)
    let limit = #"{"product": {"serviceStart": "2027-05-31", "latestServiceStart": "2027-06-01"}}"#
    #expect(try said(dates, limit) == [])
    #expect(
      try said(dates, #"{"extended": {"offerId": "offer-a", "at": "2026-11-20T09:00:00Z", "expiresOn": "2027-06-01"}}"#)
        == [])
    #expect(try said(schedule("2027-02-01", "2027-11-03"), SoundForm.facts).count == 1)
  }

  @Test func `a start three years ahead is the last one`() throws {
    #expect(try said(#"{"product": {"serviceStart": "2029-11-23"}}"#) == [])
    #expect(
      try said(#"{"product": {"serviceStart": "2029-11-24"}}"#).map { $0.prefix(21) } == ["service-start-too-far"])
    #expect(
      try said(#"{"product": {"serviceStart": "2029-11-23", "latestServiceStart": "2029-11-24"}}"#).map {
        $0.prefix(50)
      }
        == ["service-start-too-far: product.latestServiceStart:"])
  }

  @Test func `the limit of the start is the start itself where the form names none`() throws {
    #expect(OfferForm(try form())?.product.startDateLimit == nil)
    #expect(
      OfferForm(try form(#"{"product": {"serviceStart": "2028-07-01"}}"#))?.product.startDateLimit?.text == "2028-07-01"
    )
    let limited = #"{"product": {"serviceStart": "2028-07-01", "latestServiceStart": "2028-09-30"}}"#
    #expect(OfferForm(try form(limited))?.product.startDateLimit?.text == "2028-09-30")
    #expect(OfferForm(try form(#"{"product": {"latestServiceStart": "soon"}}"#)) == nil)
    let open = #"{"product": {"latestServiceStart": "2026-11-23"}}"#
    #expect(
      try said(open) == [
        "start-date-limit: product.latestServiceStart: 2026-11-23 is not ahead; today is 2026-11-23 in UTC"
      ])
    #expect(try said(open, now: "2026-11-22T23:59:59Z") == [])
  }

  @Test func `a fact of today has happened, one of tomorrow has not`() throws {
    let authorized = #"{"authorized": {"opportunityId": "resaleauthz-a", "at": "2026-11-23T23:59:59Z"}}"#
    #expect(try said(authorized) == [])
    #expect(
      try said(authorized, now: "2026-11-22T23:59:59Z") == [
        "facts-future: authorized.at: 2026-11-23T23:59:59Z lies ahead; today is 2026-11-22 in UTC"
      ])
  }

  @Test func `a quote of tomorrow may be today's in Auckland; after acceptance the acceptance counts`() throws {
    func quote(_ date: String) -> String {
      "{\"quotes\": [{\"file\": \"q.txt\", \"number\": \"1\", \"date\": \"\(date)\"}]}"
    }
    #expect(try said(quote("2026-11-24")) == [])
    #expect(
      try said(quote("2026-11-25")) == [
        "quote-date-future: quotes[0].date: 2026-11-25 lies ahead; today is 2026-11-23 in UTC"
      ])
    #expect(try said(quote("2026-11-04"), SoundForm.facts) == [])
    #expect(
      try said(quote("2026-11-05"), SoundForm.facts) == [
        "quote-date-future: quotes[0].date: 2026-11-05 lies ahead; the offer was accepted on 2026-11-03"
      ])
  }
}
