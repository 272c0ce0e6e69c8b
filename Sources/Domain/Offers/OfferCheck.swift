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

  private var allRules: [(OfferCheck) -> [Finding]] { moneyRules + nameRules + dealRules + documentRules }

  private var moneyRules: [(OfferCheck) -> [Finding]] {
    [
      { $0.amountExponent() }, { $0.amountTooLarge() }, { $0.lineAmount() }, { $0.quantityRequired() },
      { $0.priceDecimals() }, { $0.priceTooLarge() }, { $0.currencyAWS() }, { $0.zeroDollarFlag() },
      { $0.zeroDollarUnused() }, { $0.scheduleRequired() }, { $0.scheduleDates() }, { $0.scheduleTotal() },
      { $0.schedulePast() }, { $0.scheduleCount() }, { $0.scheduleAfterExpiration() }, { $0.scheduleBeyondTerm() },
      { $0.quoteTotal() }, { $0.quoteNumberTwice() }, { $0.quoteMissing() }, { $0.quoteDateFuture() },
    ]
  }

  private var nameRules: [(OfferCheck) -> [Finding]] {
    [
      { $0.listingKnown() }, { $0.listingAllows() }, { $0.dimensionKnown() }, { $0.trackingEnabled() },
      { $0.trackingFieldName() }, { $0.trackingFieldMissing() }, { $0.registrationFields() },
      { $0.registrationEmail() }, { $0.metadataName() }, { $0.metadataPartnerName() }, { $0.accountsDifferent() },
      { $0.companyNameDiffers() }, { $0.straySpaces() }, { $0.textLeaks() }, { $0.notifyAdvice() },
      { $0.notifyTwice() },
    ]
  }

  /// Rules about the way of an offer: dates, renewal, ids and facts.
  private var dealRules: [(OfferCheck) -> [Finding]] {
    [
      { $0.expirationPast() }, { $0.expirationSoon() }, { $0.expirationLocal() }, { $0.termLong() },
      { $0.serviceStartPast() }, { $0.serviceStartProduct() }, { $0.serviceStartTooFar() }, { $0.startDateLimit() },
      { $0.renewalNewOffer() }, { $0.renewalAmendingMark() }, { $0.amendingProduct() }, { $0.sourceOfferRequired() },
      { $0.sourceOfferUnused() }, { $0.sourceOfferSelf() }, { $0.opportunityRequired() }, { $0.opportunityEarly() },
      { $0.opportunityDiffers() }, { $0.associateLate() }, { $0.offerIDEarly() }, { $0.offerIDDiffers() },
      { $0.idForm() }, { $0.factsOrder() }, { $0.factsFuture() }, { $0.factsAfterExpiry() }, { $0.extendedMissing() },
    ]
  }

  private var documentRules: [(OfferCheck) -> [Finding]] {
    [
      { $0.eulaFiles() }, { $0.eulaStandardProduct() }, { $0.eulaLooksInternal() }, { $0.agreementFile() },
      { $0.agreementNoneWithQuotes() }, { $0.encodingUnused() }, { $0.fileTwice() }, { $0.namesDifferInCase() },
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
  /// The authorization exists already and is only followed.
  var isAssociated: Bool { entry("offer", "associate")?.bool == true }
  var isAmending: Bool { entry("offer", "amending")?.bool == true }
  /// The authorization is still to be made: nothing in the form says that it exists.
  var isToBeAuthorized: Bool { !isAssociated && TypedFacts.sections.allSatisfy { entry($0) == nil } }

  var eulaFileEntries: [FormEntry] { entry("eula", "files")?.elements ?? [] }
  /// The registration's fields, which the buyer sees, with their names.
  var registrationFieldEntries: [(name: String, entry: FormEntry)] {
    guard let registration = entry("registration") else { return [] }
    return (registration.value.members ?? []).filter { $0.value.string != nil }.map { member in
      (member.key, FormEntry(path: registration.path.key(member.key), value: member.value))
    }
  }
  /// Titles of documents.
  var titles: [FormEntry] {
    let sources = eulaFileEntries + [entry("resellerAgreement", "file")].compactMap { $0 } + quotes
    return sources.compactMap { $0.present("title") }.filter { $0.string != nil }
  }
  var quoteNumbers: [FormEntry] { quotes.compactMap { $0.present("number") }.filter { $0.string != nil } }

  /// Every file that the form names.
  var namedFiles: [FormEntry] {
    let sources = (entry("eula", "files")?.elements ?? []) + [entry("resellerAgreement", "file")].compactMap { $0 }
    let files = sources.compactMap { $0.string == nil ? $0.present("path") : $0 }
    return (files + quotes.compactMap { $0.present("file") }).filter { $0.string != nil }
  }
}
