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
    let findings = offerShape.check(form, file: file) + check.allRules.flatMap { $0(check) }
    return findings.inStableOrder()
  }

  private var allRules: [(OfferCheck) -> [Finding]] {
    [
      { $0.expirationPast() }, { $0.amountExponent() }, { $0.lineAmount() }, { $0.quantityRequired() },
      { $0.scheduleRequired() }, { $0.scheduleDates() }, { $0.scheduleTotal() }, { $0.quoteTotal() },
      { $0.zeroDollarFlag() }, { $0.accountsRequired() }, { $0.accountsDifferent() }, { $0.metadataName() },
      { $0.opportunityRequired() }, { $0.sourceOfferRequired() }, { $0.listingKnown() }, { $0.listingAllows() },
      { $0.dimensionKnown() }, { $0.registrationFields() }, { $0.trackingEnabled() }, { $0.eulaFiles() },
      { $0.agreementFile() }, { $0.fileTwice() }, { $0.namesDifferInCase() },
    ]
  }
}

extension OfferCheck {
  /// The value at a way of keys, where JSON's null counts as absent.
  func value(_ keys: String...) -> JSONValue? {
    keys.reduce(form) { value, key in value?.present(key) }
  }

  func place(_ value: JSONValue?) -> Place { place(value?.position ?? form.position) }

  func place(_ position: JSONValue.Position) -> Place {
    Place(file: file, line: position.line, column: position.column)
  }

  var currency: Currency? { value("product", "currency")?.string.flatMap(Currency.init(code:)) }
  var paymentModel: Product.PaymentModel? {
    value("product", "paymentModel")?.string.flatMap(Product.PaymentModel.init)
  }
  var dimensions: [JSONValue] { value("product", "dimensions")?.elements ?? [] }
  var schedule: [JSONValue] { value("product", "schedule")?.elements ?? [] }
  var quotes: [JSONValue] { value("quotes")?.elements ?? [] }
  var isAccepted: Bool { value("accepted") != nil }

  /// The sum of all lines; nil where a line cannot be read: then another rule has spoken.
  var linesTotal: Money? {
    guard let currency, !dimensions.isEmpty else { return nil }
    return sum(dimensions, in: currency) { line in
      guard let quantity = line.present("quantity")?.int else { return nil }
      return line["unitPrice"]?.string.flatMap(ExactDecimal.init)?
        .minorUnits(times: Int64(quantity), exponent: currency.exponent)
    }
  }

  /// The sum of the amounts of the schedule or the quotes; nil where one cannot be read.
  func amountsTotal(_ entries: [JSONValue]) -> Money? {
    guard let currency else { return nil }
    return sum(entries, in: currency) { entry in
      entry["amount"]?.string.flatMap { Money($0, currency) }?.minorUnits
    }
  }

  private func sum(_ entries: [JSONValue], in currency: Currency, _ amount: (JSONValue) -> Int64?) -> Money? {
    var amounts: [Money] = []
    for entry in entries {
      guard let minorUnits = amount(entry) else { return nil }
      amounts.append(Money(minorUnits: minorUnits, currency: currency))
    }
    return Money.sum(amounts, in: currency)
  }

  /// Every file that the form names, with the value that names it.
  var namedFiles: [(path: String, value: JSONValue)] {
    let sources = (value("eula", "files")?.elements ?? []) + [value("resellerAgreement", "file")].compactMap { $0 }
    let files = sources.compactMap { $0.string != nil ? $0 : $0["path"] } + quotes.compactMap { $0["file"] }
    return files.compactMap { value in value.string.map { ($0, value) } }
  }
}
