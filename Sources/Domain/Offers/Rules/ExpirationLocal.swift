internal import Findings
internal import JSON

extension Rule {
  static let expirationLocal = Rule(
    "expiration-local", .note,
    title: "the expiration date as it falls in your own time zone",
    why: """
      AWS counts in UTC: the date ends at 23:59:59 there, which may be the afternoon before or the next morning at your desk. This is \
      said where the day differs in the seller's time zone, and where less than 30 days are left.
      """,
    help: "tell the partner the moment, not the date alone",
    source: "article: AWS uses UTC time zone; AWS Marketplace: expiry at 23:59:59 UTC on the stated date",
    good: Sample(form: #"{"details": {"expirationDate": "2099-06-30"}}"#),
    bad: Sample(form: #"{"details": {"expirationDate": "2026-12-11"}}"#))
}

extension OfferCheck {
  func expirationLocal() -> [Finding] {
    guard let (written, date, left) = openExpiration, left >= Self.soonDays, let zone = seller?.fiscalTimeZone,
      let local = Instant.endOfDay(date).wallClock(in: zone), local.date != date || left < 30
    else { return [] }
    return [finding(.expirationLocal, "\(localEnd(of: date)); \(left) days left", at: written)]
  }

  /// Fewer days left than these are few.
  static let soonDays = 7

  /// The expiration date of an offer that the partner still has to make, and how many days are left; nil where it has passed.
  var openExpiration: (written: FormEntry, date: CalendarDate, left: Int)? {
    guard !isAccepted, entry("extended") == nil, let written = entry("details", "expirationDate"),
      let date = written.date, date >= now.date
    else { return nil }
    return (written, date, date.daysSince1970 - now.date.daysSince1970)
  }

  /// `ends at 23:59:59 UTC; in your time zone this is 2026-12-11 18:59:59 (America/New_York)`.
  func localEnd(of date: CalendarDate) -> String {
    let text = "\(date.text) ends at 23:59:59 UTC"
    guard let zone = seller?.fiscalTimeZone, zone != "UTC", let local = Instant.endOfDay(date).wallClock(in: zone)
    else { return text }
    let time = local.text.dropFirst(11).dropLast()
    return text + "; in your time zone this is \(local.date.text) \(time) (\(zone))"
  }
}
