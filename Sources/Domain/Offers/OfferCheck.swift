public import Findings
public import JSON

/// Checks an offer form against every rule, and finds all that is wrong with it, not the first thing alone.
///
/// A rule looks at the JSON and not at an `OfferForm`: it must speak also where another part of the form is broken.
public struct OfferCheck {
  let form: JSONValue
  let file: String
  /// The listing that the form names, where there is one.
  let listing: Listing?
  let listings: [Listing]
  let seller: Seller?
  let now: Instant

  /// All findings for a form, in stable order.
  public static func findings(
    in form: JSONValue, file: String, listings: [Listing], seller: Seller?, now: Instant
  ) -> [Finding] {
    let key = form["product"]?["listing"]?.string
    let check = OfferCheck(
      form: form, file: file, listing: listings.first { $0.key == key }, listings: listings, seller: seller,
      now: now)
    var ruled = CappedFindings()
    for rule in check.allRules { ruled.add(rule(check)) }
    return (offerShape.check(form, file: file) + ruled.findings).inStableOrder()
  }

  private var allRules: [(OfferCheck) -> [Finding]] {
    [
      { $0.expirationPast() }, { $0.serviceStartPast() }, { $0.schedulePast() }, { $0.factsOrder() },
      { $0.amountExponent() }, { $0.amountTooLarge() }, { $0.lineAmount() }, { $0.quantityRequired() },
      { $0.scheduleRequired() }, { $0.scheduleDates() }, { $0.scheduleTotal() }, { $0.quoteTotal() },
      { $0.quoteNumberTwice() }, { $0.zeroDollarFlag() }, { $0.accountsDifferent() },
      { $0.metadataName() }, { $0.opportunityRequired() }, { $0.sourceOfferRequired() }, { $0.sourceOfferUnused() },
      { $0.offerIDDiffers() }, { $0.idForm() }, { $0.listingKnown() }, { $0.listingAllows() }, { $0.dimensionKnown() },
      { $0.registrationFields() }, { $0.trackingEnabled() }, { $0.eulaFiles() }, { $0.agreementFile() },
      { $0.encodingUnused() }, { $0.fileTwice() }, { $0.namesDifferInCase() },
    ]
  }
}

extension OfferCheck {
  var root: FormEntry { FormEntry(path: ValuePath(), value: form) }

  /// The value at a way of keys, where JSON's null counts as absent.
  func entry(_ keys: String...) -> FormEntry? {
    keys.reduce(root) { entry, key in entry?.present(key) }
  }

  /// A finding at an entry; its message starts with the entry's path.
  func finding(
    _ rule: Rule, _ message: String, at entry: FormEntry, help: String? = nil, evidence: [String] = []
  ) -> Finding {
    rule.finding(entry.path.lead + message, at: place(entry.value.position), help: help, evidence: evidence)
  }

  /// A finding of a key that `object` does not have.
  func finding(_ rule: Rule, _ message: String, missing key: String, in object: FormEntry, help: String? = nil)
    -> Finding
  {
    rule.finding(object.path.key(key).lead + message, at: place(object.value.position), help: help)
  }

  func place(_ position: JSONValue.Position) -> Place {
    Place(file: file, line: position.line, column: position.column)
  }
}

extension OfferCheck {
  var currency: Currency? { entry("product", "currency")?.string.flatMap(Currency.init(code:)) }
  var paymentModel: Product.PaymentModel? {
    entry("product", "paymentModel")?.string.flatMap(Product.PaymentModel.init)
  }
  var dimensions: [FormEntry] { entry("product", "dimensions")?.elements ?? [] }
  var schedule: [FormEntry] { entry("product", "schedule")?.elements ?? [] }
  var quotes: [FormEntry] { entry("quotes")?.elements ?? [] }
  var isAccepted: Bool { entry("accepted") != nil }

  /// Every file that the form names.
  var namedFiles: [FormEntry] {
    let sources = (entry("eula", "files")?.elements ?? []) + [entry("resellerAgreement", "file")].compactMap { $0 }
    let files = sources.compactMap { $0.string == nil ? $0.present("path") : $0 }
    return (files + quotes.compactMap { $0.present("file") }).filter { $0.string != nil }
  }
}
