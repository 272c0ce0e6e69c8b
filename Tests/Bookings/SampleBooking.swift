import Bookings
import Digests
import JSON
import Offers
import Testing

/// A sound, accepted order that tests change in one place.
let soundForm = """
  { "key": "acme-2026", "companyName": "Acme Robotics, Inc.", "buyerCountry": "US",
    "partner": {"name": "Cascade Cloud LLC", "country": "US"},
    "product": {"listing": "sentinel", "paymentModel": "payment-schedule", "currency": "USD", "billingTerm": "P12M",
      "serviceStart": "at-acceptance",
      "dimensions": [{"key": "users", "quantity": 500, "unitPrice": "480.00"}],
      "schedule": [{"invoiceDate": "2027-01-15", "amount": "120000.00"},
                   {"invoiceDate": "2027-07-15", "amount": "120000.00"}]},
    "eula": {"type": "custom", "files": ["eula/master.pdf", {"path": "eula/privacy.txt", "title": "Privacy addendum"}]},
    "resellerAgreement": {"type": "custom", "file": "reseller/agreement.pdf"},
    "quotes": [{"file": "reseller/quote.pdf", "number": "Q-10442", "date": "2026-11-20", "amount": "240000.00"}],
    "registration": {"Company": "Acme Robotics, Inc.", "Full Name": "Kim Lee", "Email Address": "kim@acme.example"},
    "contractMetadata": {"AWS Account Number": "012345678901", "Partner AWS Account Number": "777788889999"},
    "details": {"expirationDate": "2026-12-31", "renewal": null, "zeroDollarPrices": false},
    "offer": {"offerId": null, "associate": false, "amending": false, "sourceOfferId": null},
    "notify": ["ae@isv.example"],
    "authorized": {"opportunityId": "resaleauthz-yaxjqxiskysxa", "at": "2026-11-21T10:00:00Z"},
    "extended": {"offerId": "offer-dacpxznflfwin", "at": "2026-11-22T09:00:00Z", "expiresOn": "2026-12-31"},
    "accepted": {"agreementId": "agmt-4mwg1nevbokzw95eca5797ixs", "at": "2026-11-23T14:32:07Z",
      "evidence": "evidence/aws-acceptance.eml"} }
  """

private let listingText = """
  { "key": "sentinel", "title": "Sentinel Fleet Security", "productId": "prod-4k2hd7qz9xw3m",
    "productCode": "8n2pk5v9d3q7w1x4z6y0b2c4f", "type": "saas",
    "paymentModels": ["upfront", "payment-schedule", "usage"], "currencies": ["USD", "JPY", "BHD"],
    "dimensions": [{"key": "users", "description": "Protected users"}], "cppoTracking": true }
  """

private let sellerText = """
  { "version": 1, "seller": {"legalName": "Sentinel Software, Inc.", "address": ["500 Howard Street",
    "San Francisco, CA 94105"], "country": "US", "awsAccount": "111122223333", "fiscalTimeZone": "America/New_York"} }
  """

/// The sound order, its form changed by a merge patch.
func soundInput(_ patch: String = "{}") throws -> BookingInput {
  let form = try #require(OfferForm(try json(soundForm).merging(try json(patch))))
  let listing = try #require(Listing(try json(listingText)))
  let seller = try #require(Seller(try json(sellerText)))
  var documents: [DocumentHash] = []
  if case .custom(let files) = form.eula { documents = files.map { hashed($0.path, bytes: 48_213) } }
  return BookingInput(
    seller: seller, listing: listing, form: form, offerKey: "acme-2026", eulaDocuments: documents,
    eulaConsolidated: ConsolidatedDocument(sha256: SHA256.hex(of: "eula"), pages: 24),
    resellerDocuments: [hashed("reseller/agreement.pdf", bytes: 91_402)],
    resellerConsolidated: ConsolidatedDocument(sha256: SHA256.hex(of: "reseller"), pages: 6),
    quoteDocuments: form.quotes.map { hashed($0.file.path, bytes: 20_117) },
    evidence: [
      EvidenceFile(
        kind: .awsEmail, fileName: "evidence/aws-acceptance.eml", sha256: SHA256.hex(of: "mail"), bytes: 4_310)
    ],
    typedFacts: [TypedFactHash(section: "accepted", sha256: SHA256.hex(of: "accepted"))],
    generator: Generator(name: "bindery", version: "0.1.0", configHash: SHA256.hex(of: "settings")),
    now: try #require(Instant("2026-11-23T14:35:00Z")), eulaVerified: true, registered: [])
}

func hashed(_ name: String, bytes: Int) -> DocumentHash {
  DocumentHash(name: name, sha256: SHA256.hex(of: name), bytes: bytes)
}

func json(_ text: String) throws -> JSONValue {
  let (value, findings) = JSONReader.read(Array(text.utf8), file: "test.json", limits: .init(bytes: 16 << 20))
  #expect(findings.isEmpty)
  return try #require(value)
}

/// The numbers of a first revision.
func firstNumbers() throws -> FrozenNumbers {
  FrozenNumbers(
    bookingID: "BKG-2026-000123", revision: 1, sequence: 1,
    issuedAt: try #require(Instant("2026-11-23T14:35:00Z")),
    previousRowSHA256: registerRowSHA256(registerHeader))
}

/// The numbers of a later revision, in the row of its number.
func laterNumbers(_ revision: Int) throws -> FrozenNumbers {
  var numbers = try firstNumbers()
  (numbers.revision, numbers.sequence) = (revision, revision)
  numbers.supersedes = Superseded(revision: revision - 1, sha256: SHA256.hex(of: "r\(revision - 1)"))
  return numbers
}

/// The answer of a draft as its first revision freezes it.
func answer(_ draft: BookingDraft) throws -> String {
  try BookingHeadline(ofModel: try draft.frozen(try firstNumbers())).answer
}

func rendered(_ input: BookingInput) throws -> RenderedBookingFiles {
  try renderBooking(model: try BookingDraft(input).frozen(try firstNumbers()))
}
