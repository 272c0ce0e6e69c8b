import ChangeSets
import Findings
import JSON
import Offers
import Testing

/// A form without a mistake and its listing; tests tell theirs as merge patches to them.
enum SoundOffer {
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
      "resellerAgreement": {"type": "standard"}, "quotes": [], "registration": {},
      "contractMetadata": {"AWS Account Number": "012345678901", "Partner AWS Account Number": "777788889999"},
      "details": {"expirationDate": "2098-12-31", "renewal": null, "zeroDollarPrices": false}
    }
    """

  static let listing = """
    {
      "key": "sentinel", "title": "Sentinel Fleet Security", "productId": "prod-4k2hd7qz9xw3m", "type": "saas",
      "paymentModels": ["upfront", "payment-schedule", "usage"], "currencies": ["USD", "EUR", "JPY"],
      "dimensions": [{"key": "users", "description": "Protected users"}], "cppoTracking": true
    }
    """

  static let schedule = #"""
    {"product": {"paymentModel": "payment-schedule", "schedule": [
      {"invoiceDate": "2099-01-15", "amount": "120000.00"}, {"invoiceDate": "2099-07-15", "amount": "120000.00"}]}}
    """#

  static let usage = #"""
    {"product": {"paymentModel": "usage", "dimensions": [{"key": "users", "unitPrice": "0.12345678"}]}}
    """#

  static let quotes = #"{"quotes": [{"file": "q.pdf", "number": "Q-1", "date": "2026-01-01", "amount": "240000.00"}]}"#

  static let eula = DocumentLocation<Buyer>(path: "buyer/eula.pdf", sha256: String(repeating: "a1", count: 32))
  static let reseller = DocumentLocation<Reseller>(
    path: "reseller/reseller-agreement.pdf", sha256: String(repeating: "b2", count: 32))

  static let seller = """
    {
      "version": 1,
      "seller": {
        "legalName": "Sentinel Software, Inc.", "address": ["1 Main Street"], "country": "US",
        "awsAccount": "111122223333", "fiscalTimeZone": "America/New_York"
      }
    }
    """
}

func json(_ text: String) throws -> JSONValue {
  let (value, findings) = JSONReader.read(Array(text.utf8), file: "change-set.json")
  return try #require(value, "\(findings.map(\.message))")
}

func offer(_ patches: String...) throws -> OfferForm {
  try #require(OfferForm(patches.reduce(json(SoundOffer.form)) { try $0.merging(json($1)) }))
}

func listing(_ patch: String = "{}") throws -> Listing {
  try #require(Listing(json(SoundOffer.listing).merging(json(patch))))
}

/// The request for the sound offer with patches; documents are there where the form has such.
func prepared(
  _ patches: String..., key: String = "acme-2099", listing listingPatch: String = "{}",
  options: ChangeSetOptions = ChangeSetOptions(
    documentsBaseURL: "https://isv-cppo.s3.us-east-1.amazonaws.com/documents/")
) throws -> PreparedChangeSet {
  let form = try #require(OfferForm(patches.reduce(json(SoundOffer.form)) { try $0.merging(json($1)) }))
  let needsReseller = form.resellerAgreement.name == "custom" || !form.quotes.isEmpty
  let documents = AuthorizationDocuments(
    eula: form.eula == .standard ? nil : SoundOffer.eula, reseller: needsReseller ? SoundOffer.reseller : nil)
  return try #require(
    PreparedChangeSet(for: form, key: key, listing: listing(listingPatch), documents: documents, options: options))
}

func surroundings(listing patch: String = "{}", now: String? = "2026-11-23T08:00:00Z") throws
  -> ChangeSetCheck.Surroundings
{
  ChangeSetCheck.Surroundings(
    listings: [try listing(patch)], seller: Seller(try json(SoundOffer.seller)), now: now.flatMap(Instant.init))
}

func findings(of text: String, listing patch: String = "{}", now: String? = "2026-11-23T08:00:00Z") throws -> [Finding]
{
  ChangeSetCheck.findings(
    inFile: Array(text.utf8), file: "change-set.json", try surroundings(listing: patch, now: now))
}

extension JSONValue {
  /// The details of the first change of a type.
  func details(_ type: String) -> JSONValue? {
    self["ChangeSet"]?.elements?.first { $0["ChangeType"]?.string == type }?["DetailsDocument"]
  }

  var changeTypes: [String] { (self["ChangeSet"]?.elements ?? []).compactMap { $0["ChangeType"]?.string } }
}
