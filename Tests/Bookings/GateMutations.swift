import Bookings
import Offers
import Testing

/// One fact of the sound order changed, and what the gate must say to it.
struct Mutation: Sendable, CustomTestStringConvertible {
  let check: String
  let status: CheckStatus
  let testDescription: String
  let change: @Sendable (inout BookingInput) -> Void

  var blocks: Bool { status == .fail }

  init(
    _ check: String, _ status: CheckStatus, _ title: String,
    _ change: @escaping @Sendable (inout BookingInput) -> Void
  ) {
    self.check = check
    self.status = status
    testDescription = "\(check) \(title)"
    self.change = change
  }

  /// The check fails.
  init(_ check: String, _ title: String, _ change: @escaping @Sendable (inout BookingInput) -> Void) {
    self.init(check, .fail, title, change)
  }
}

let mutations: [Mutation] = partyMutations + moneyMutations + timeMutations + recordMutations

private let partyMutations = [
  Mutation("B01", "no agreement id") { $0.form.facts.accepted?.agreementID = "" },
  Mutation("B01", "not an agreement id") { $0.form.facts.accepted?.agreementID = "offer-dacpxznflfwin" },
  Mutation("B01", "a space in the agreement id") { $0.form.facts.accepted?.agreementID = "agmt-4mwg 1nev" },
  Mutation("B01", "65 characters") {
    $0.form.facts.accepted?.agreementID = "agmt-" + String(repeating: "a", count: 60)
  },
  Mutation("B02", "the authorization's id for the offer's") { $0.form.facts.extended?.offerID = "resaleauthz-yax" },
  Mutation("B02", "an empty offer id") { $0.form.facts.extended?.offerID = "" },
  Mutation("B02", "not an offer id") { $0.form.facts.extended?.offerID = "agmt-dacpxznflfwin" },
  Mutation("B03", "no opportunity") { $0.form.facts.authorized = nil },
  Mutation("B03", "not an opportunity") { $0.form.facts.authorized?.opportunityID = "offer-1" },
  Mutation("B03", "another opportunity in contract metadata") { input in
    var other = input.form.contractMetadata[0]
    (other.name, other.value) = (MetadataName.opportunity, "resaleauthz-another")
    input.form.contractMetadata.append(other)
  },
  Mutation("B06", "11 digits") { $0.seller.awsAccount = "11112222333" },
  Mutation("B06", "a letter in the account") { $0.seller.awsAccount = "11112222333O" },
  Mutation("B06", "seller and buyer are one account") { $0.seller.awsAccount = "012345678901" },
  Mutation("B06", "no partner account") { input in
    input.form.contractMetadata.removeAll { $0.name == MetadataName.partnerAccount }
  },
  Mutation("B06", "a nameless buyer") { $0.form.companyName = "" },
]

private let moneyMutations = [
  Mutation("B07", "a currency that the listing has not") { $0.listing.currencies = ["EUR"] },
  Mutation("B07", "earlier revisions booked another currency") {
    $0.bookedBefore = Currency(code: "JPY").map { Money(minorUnits: 24_000_000, currency: $0) }
  },
  Mutation("B08", "a line one cent too high") { input in
    input.form.product.lines[0].amount = dollars(24_000_001)
    input.form.product.schedule[0].amount = dollars(12_000_001)
    input.form.quotes[0].amount = dollars(24_000_001)
  },
  Mutation("B08", "a unit price one cent too low") {
    $0.form.product.lines[0].unitPrice = ExactDecimal("479.99") ?? $0.form.product.lines[0].unitPrice
  },
  Mutation("B09", "an installment one cent too high") { $0.form.product.schedule[1].amount = dollars(12_000_001) },
  Mutation("B09", "an installment one cent too low") { $0.form.product.schedule[0].amount = dollars(11_999_999) },
  Mutation("B09", "an installment too few") { $0.form.product.schedule.removeLast() },
  Mutation("B09", "an installment the day before acceptance") {
    $0.form.product.schedule[0].invoiceDate = day("2026-11-22")
  },
  Mutation("B09", "an installment the day after the term") {
    $0.form.product.schedule[1].invoiceDate = day("2027-11-23")
  },
  Mutation("B09", "a schedule for an upfront payment") { $0.form.product.paymentModel = .upfront },
  Mutation("B13", .warn, "a quote one cent lower") { $0.form.quotes[0].amount = dollars(23_999_999) },
  Mutation("B13", .notJudged, "no quote") { $0.form.quotes = [] },
  Mutation("B13", .notJudged, "a quote without amount") { $0.form.quotes[0].amount = nil },
  Mutation("B14", "a zero total without the flag") { input in
    input.form.product.lines[0].unitPrice = ExactDecimal("0.00") ?? input.form.product.lines[0].unitPrice
    input.form.product.lines[0].amount = dollars(0)
    input.form.product.paymentModel = .upfront
    input.form.product.schedule = []
    input.form.quotes[0].amount = dollars(0)
  },
]

private let timeMutations = [
  Mutation("B04", "accepted a second from now") { $0.now = moment("2026-11-23T14:32:06Z") },
  Mutation("B05", "expired the day before") { $0.form.facts.extended?.expiresOn = day("2026-11-22") },
  Mutation("B05", .notJudged, "no expiry known") { $0.form.facts.extended?.expiresOn = nil },
  Mutation("B10", .warn, "a start before the acceptance") {
    $0.form.product.serviceStart = .on(day("2026-11-22"))
  },
  Mutation("B17", "no such zone") { $0.seller.fiscalTimeZone = "Mars/Olympus_Mons" },
]

private let recordMutations = [
  Mutation("B11", "an amendment without source") { $0.form.offer.amending = true },
  Mutation("B12", "a stored file changed") { $0.eulaVerified = false },
  Mutation("B12", "a file is not identified") { $0.eulaDocuments.removeLast() },
  Mutation("B12", "files in another order") { $0.eulaDocuments.reverse() },
  Mutation("B12", "no hash") { $0.eulaDocuments[0].sha256 = "" },
  Mutation("B15", "no evidence") { $0.evidence = [] },
  Mutation("B15", "not the evidence that the form names") { $0.evidence[0].fileName = "other.eml" },
  Mutation("B15", "evidence of no bytes") { $0.evidence[0].bytes = 0 },
  Mutation("B15", .warn, "evidence from a person alone") { $0.evidence[0].kind = .manual },
  Mutation("B16", "its agreement under another offer key") {
    $0.registered = [other(key: "acme-again", agreement: soundAgreement, offer: "offer-other")]
  },
  Mutation("B16", "its offer key and Offer ID under another agreement") { $0.registered = [other()] },
  Mutation("B16", "its Offer ID under another key and agreement") { $0.registered = [other(key: "acme-again")] },
  Mutation("B16", "a second booking after one that was amended") {
    $0.registered = [other(amendedBy: "BKG-2026-000002"), other(id: "BKG-2026-000003")]
  },
  Mutation("B16", "booked before this one's own first revision") { $0.registered = [own(row: 2), other(row: 1)] },
  Mutation("B16", .warn, "booked after this one's own first revision") {
    $0.registered = [own(row: 1), other(row: 2)]
  },
  Mutation("B16", .warn, "the same order, but provisional") { $0.registered = [other(row: nil)] },
  Mutation("B16", .warn, "its offer key with another Offer ID") { $0.registered = [other(offer: "offer-other")] },
  Mutation("B16", .notJudged, "nobody looked for another") { $0.registered = nil },
]

let soundAgreement = "agmt-4mwg1nevbokzw95eca5797ixs"
let soundOffer = "offer-dacpxznflfwin"

/// A booking of the sound order under another agreement id.
func other(
  id: String = "BKG-2026-000001", key: String = "acme-2026", agreement: String = "agmt-mistyped",
  offer: String = soundOffer, row: Int? = 1, amendedBy: String? = nil
) -> RegisteredBooking {
  RegisteredBooking(
    bookingID: id, offerKey: key, agreementID: agreement, offerID: offer, bookedInRow: row, amendedBy: amendedBy)
}

/// The sound order's own booking.
func own(row: Int?) -> RegisteredBooking { other(id: "BKG-2026-000123", agreement: soundAgreement, row: row) }

func day(_ text: String) -> CalendarDate { CalendarDate(text) ?? CalendarDate(daysSince1970: 0) }
func moment(_ text: String) -> Instant { Instant(text) ?? Instant(secondsSince1970: 0) }

private func dollars(_ cents: Int64) -> Money {
  guard let currency = Currency(code: "USD") else { preconditionFailure("ISO 4217 has the US dollar") }
  return Money(minorUnits: cents, currency: currency)
}
