internal import Foundation
internal import Offers

/// A booking's input with what follows from it: the term, the booking date in the fiscal zone, the total.
struct AcceptedOffer {
  let input: BookingInput
  let acceptance: TypedFacts.Accepted
  /// Nil when the term leaves the calendar.
  let term: ServiceTerm?
  let fiscalDay: FiscalDay?
  /// Nil when the lines do not add up to an amount of one currency.
  let total: Money?

  /// Nil while the offer is not accepted.
  init?(_ input: BookingInput) {
    guard let accepted = input.form.facts.accepted else { return nil }
    self.input = input
    acceptance = accepted
    term = ServiceTerm(of: input.form.product, accepted: accepted.at)
    fiscalDay = FiscalDay(of: accepted.at, in: input.seller.fiscalTimeZone)
    let product = input.form.product
    total = Money.sum(product.lines.map(\.amount), in: product.currency)
  }

  var form: OfferForm { input.form }
  var acceptedOn: CalendarDate { acceptance.at.date }
  /// The date to book on: in the fiscal zone, or in UTC where that zone is not known.
  var bookingDate: CalendarDate { fiscalDay?.date ?? acceptedOn }
}

/// The days of service, both inclusive.
struct ServiceTerm: Equatable {
  let start: CalendarDate
  let end: CalendarDate

  /// Start is the acceptance's date in UTC or a fixed date; the end lies so many months later, less one day.
  init?(of product: Product, accepted: Instant) {
    switch product.serviceStart {
    case .atAcceptance: start = accepted.date
    case .on(let date): start = date
    }
    guard let after = start.adding(months: product.months) else { return nil }
    end = after.adding(days: -1)
  }
}

/// The day of a moment in a time zone, and how far that zone was from UTC then.
struct FiscalDay: Equatable {
  let date: CalendarDate
  /// `-05:00`
  let offset: String

  /// Nil when the IANA name names no zone.
  init?(of moment: Instant, in zoneName: String) {
    guard let zone = TimeZone(identifier: zoneName) else { return nil }
    let seconds = zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(moment.secondsSince1970)))
    date = Instant(secondsSince1970: moment.secondsSince1970 + Int64(seconds)).date
    let minutes = abs(seconds) / 60
    offset = "\(seconds < 0 ? "-" : "+")\(twoDigits(minutes / 60)):\(twoDigits(minutes % 60))"
  }
}

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
