import Findings
import JSON
import Offers
import Testing

/// A form without a mistake, its listing and its seller; tests tell theirs as merge patches to them.
enum SoundForm {
  static let form = """
    {
      "key": "acme-2099", "companyName": "Acme Robotics, Inc.", "buyerCountry": "US",
      "partner": {"name": "Cascade Cloud LLC", "country": "US"},
      "product": {
        "listing": "sentinel", "paymentModel": "upfront", "currency": "USD", "billingTerm": "P12M",
        "serviceStart": "at-acceptance",
        "dimensions": [{"key": "users", "quantity": 500, "unitPrice": "480.00"}], "schedule": []
      },
      "eula": {"type": "custom", "files": ["eula/master.pdf"]},
      "resellerAgreement": {"type": "standard"}, "quotes": [],
      "registration": {"Company": "Acme Robotics, Inc.", "Full Name": "Kim Lee", "Email Address": "kim@acme.example"},
      "contractMetadata": {"AWS Account Number": "012345678901", "Partner AWS Account Number": "777788889999"},
      "details": {"expirationDate": "2099-12-31", "renewal": null, "zeroDollarPrices": false},
      "offer": {"offerId": null, "associate": false, "amending": false, "sourceOfferId": null},
      "notify": ["ae@isv.example", "revops@isv.example"]
    }
    """

  static let listing = """
    {
      "key": "sentinel", "title": "Sentinel Fleet Security", "productId": "prod-4k2hd7qz9xw3m", "type": "saas",
      "paymentModels": ["upfront", "payment-schedule", "usage"], "currencies": ["USD", "EUR", "JPY"],
      "dimensions": [
        {"key": "users", "description": "Protected users"},
        {"key": "premium-support", "description": "Premium support"}
      ],
      "registrationFields": [
        {"name": "Company", "required": true}, {"name": "Full Name", "required": true},
        {"name": "Email Address", "required": true}, {"name": "Phone Number"}
      ],
      "contractMetadataFields": ["AWS Account Number", "Partner AWS Account Number", "CPPO Opportunity ID"],
      "cppoTracking": true
    }
    """

  static let seller = """
    {
      "version": 1,
      "seller": {
        "legalName": "Sentinel Software, Inc.", "address": ["1 Main Street", "Springfield, IL 62701"], "country": "US",
        "awsAccount": "111122223333", "fiscalTimeZone": "America/New_York"
      }
    }
    """

  /// Facts of an accepted offer.
  static let facts = """
    {
      "authorized": {"opportunityId": "resaleauthz-yaxjqxiskysxa", "at": "2026-11-01T10:00:00Z"},
      "extended": {"offerId": "offer-dacpxznflfwin", "at": "2026-11-02T09:00:00Z", "expiresOn": "2026-12-31"},
      "accepted": {"agreementId": "agmt-4mwg1nevbokzw95eca5797ixs", "at": "2026-11-03T14:32:07Z"}
    }
    """
}

func json(_ text: String) throws -> JSONValue {
  let (value, findings) = JSONReader.read(Array(text.utf8), file: "offer.json")
  return try #require(value, "\(findings.map(\.message))")
}

/// The sound form with patches, read from its text so that every value has its place.
func form(_ patches: String...) throws -> JSONValue {
  let patched = try patches.reduce(json(SoundForm.form)) { try $0.merging(json($1)) }
  return try json(patched.pretty)
}

func findings(in form: JSONValue, listing: String = "{}", now: String = "2026-11-23T08:00:00Z") throws -> [Finding] {
  let listings = [try json(SoundForm.listing).merging(json(listing))].compactMap(Listing.init)
  return OfferCheck.findings(
    in: form, file: "offer.json", listings: listings, seller: Seller(try json(SoundForm.seller)),
    now: try #require(Instant(now)))
}

/// What a check says of the sound form with patches.
func check(_ patches: String..., listing: String = "{}", now: String = "2026-11-23T08:00:00Z") throws -> [Finding] {
  let patched = try patches.reduce(json(SoundForm.form)) { try $0.merging(json($1)) }
  return try findings(in: json(patched.pretty), listing: listing, now: now)
}

/// The same as lines: `rule: message`.
func said(_ patches: String..., listing: String = "{}", now: String = "2026-11-23T08:00:00Z") throws -> [String] {
  let patched = try patches.reduce(json(SoundForm.form)) { try $0.merging(json($1)) }
  return try findings(in: json(patched.pretty), listing: listing, now: now).map { "\($0.rule): \($0.message)" }
}
