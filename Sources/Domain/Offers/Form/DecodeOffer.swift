public import JSON

extension OfferForm {
  /// The form that a JSON value holds; nil where the shape or a rule of severity error is broken.
  public init?(_ json: JSONValue) {
    guard let companyName = json["companyName"]?.string, let country = json["buyerCountry"]?.string,
      let partnerName = json["partner"]?["name"]?.string, let partnerCountry = json["partner"]?["country"]?.string,
      let product = json["product"].flatMap(Product.init),
      let eula = json["eula"].flatMap(EULAChoice.init),
      let agreement = json["resellerAgreement"].flatMap(ResellerAgreementChoice.init),
      let details = json["details"].flatMap(Details.init)
    else { return nil }
    self.init(
      key: json["key"]?.string, companyName: companyName, buyerCountry: country,
      partner: Partner(name: partnerName, country: partnerCountry), product: product, eula: eula,
      resellerAgreement: agreement,
      quotes: (json["quotes"]?.elements ?? []).compactMap { Quote($0, product.currency) },
      registration: namedValues(json["registration"]), contractMetadata: namedValues(json["contractMetadata"]),
      details: details, offer: OfferReference(json["offer"]),
      notify: (json["notify"]?.elements ?? []).compactMap(\.string), facts: TypedFacts(json))
  }
}

private func namedValues(_ json: JSONValue?) -> [OfferForm.NamedValue] {
  (json?.members ?? []).compactMap { member in
    member.value.string.map { OfferForm.NamedValue(name: member.key, value: $0) }
  }
}

extension Product {
  fileprivate init?(_ json: JSONValue) {
    guard let listing = json["listing"]?.string,
      let model = json["paymentModel"]?.string.flatMap(PaymentModel.init),
      let currency = json["currency"]?.string.flatMap(Currency.init(code:)),
      let months = json["billingTerm"]?.string.flatMap(billingMonths),
      let start = json["serviceStart"]?.string.flatMap(ServiceStart.init)
    else { return nil }
    let lines = (json["dimensions"]?.elements ?? []).compactMap { Line($0, currency) }
    let schedule = (json["schedule"]?.elements ?? []).compactMap { Installment($0, currency) }
    guard lines.count == json["dimensions"]?.elements?.count ?? 0,
      schedule.count == json["schedule"]?.elements?.count ?? 0
    else { return nil }
    self.init(
      listing: listing, paymentModel: model, currency: currency, months: months, serviceStart: start, lines: lines,
      schedule: schedule)
  }
}

extension Product.ServiceStart {
  fileprivate init?(_ text: String) {
    if text == "at-acceptance" {
      self = .atAcceptance
    } else if let date = CalendarDate(text) {
      self = .on(date)
    } else {
      return nil
    }
  }

  /// As the form writes it.
  public var text: String {
    switch self {
    case .atAcceptance: "at-acceptance"
    case .on(let date): date.text
    }
  }
}

extension Product.Line {
  fileprivate init?(_ json: JSONValue, _ currency: Currency) {
    let quantity = json.present("quantity")?.int
    guard let dimension = json["key"]?.string, let price = json["unitPrice"]?.string.flatMap(ExactDecimal.init),
      let minorUnits = price.minorUnits(times: Int64(quantity ?? 0), exponent: currency.exponent)
    else { return nil }
    self.init(
      dimension: dimension, quantity: quantity, unitPrice: price,
      amount: Money(minorUnits: minorUnits, currency: currency))
  }
}

extension Product.Installment {
  fileprivate init?(_ json: JSONValue, _ currency: Currency) {
    guard let date = json["invoiceDate"]?.string.flatMap(CalendarDate.init),
      let amount = json["amount"]?.string.flatMap({ Money($0, currency) })
    else { return nil }
    self.init(invoiceDate: date, amount: amount)
  }
}

extension SourceFile {
  fileprivate init?(_ json: JSONValue) {
    guard let path = json.string ?? json["path"]?.string ?? json["file"]?.string else { return nil }
    self.init(path: path, title: json["title"]?.string, encoding: json["encoding"]?.string)
  }
}

extension EULAChoice {
  fileprivate init?(_ json: JSONValue) {
    switch json["type"]?.string {
    case "standard": self = .standard
    case "custom": self = .custom((json["files"]?.elements ?? []).compactMap(SourceFile.init))
    default: return nil
    }
  }
}

extension ResellerAgreementChoice {
  fileprivate init?(_ json: JSONValue) {
    switch json["type"]?.string {
    case "standard": self = .standard
    case "none": self = .none
    case "custom":
      guard let file = json.present("file").flatMap(SourceFile<Reseller>.init) else { return nil }
      self = .custom(file)
    default: return nil
    }
  }
}

extension Quote {
  fileprivate init?(_ json: JSONValue, _ currency: Currency) {
    guard let file = SourceFile<Reseller>(json), let number = json["number"]?.string,
      let date = json["date"]?.string.flatMap(CalendarDate.init)
    else { return nil }
    self.init(
      file: file, number: number, date: date, amount: json.present("amount")?.string.flatMap { Money($0, currency) })
  }
}

extension OfferForm.Details {
  fileprivate init?(_ json: JSONValue) {
    guard let date = json["expirationDate"]?.string.flatMap(CalendarDate.init) else { return nil }
    let renewal = json.present("renewal")
    self.init(
      expirationDate: date, renewal: renewal.flatMap(OfferForm.Renewal.init),
      zeroDollarPrices: json["zeroDollarPrices"]?.bool ?? false)
  }
}

extension OfferForm.Renewal {
  fileprivate init?(_ json: JSONValue) {
    guard let channel = json["channel"]?.string.flatMap(Channel.init),
      let model = json["pricingModel"]?.string.flatMap(PricingModel.init)
    else { return nil }
    self.init(channel: channel, pricingModel: model)
  }
}

extension OfferForm.OfferReference {
  fileprivate init(_ json: JSONValue?) {
    self.init(
      offerID: json?["offerId"]?.string, associate: json?["associate"]?.bool ?? false,
      amending: json?["amending"]?.bool ?? false, sourceOfferID: json?["sourceOfferId"]?.string)
  }
}

extension TypedFacts {
  fileprivate init(_ json: JSONValue) {
    authorized = json.present("authorized").flatMap { section in
      guard let id = section["opportunityId"]?.string, let at = section["at"]?.string.flatMap(Instant.init) else {
        return nil
      }
      return Authorized(opportunityID: id, at: at)
    }
    extended = json.present("extended").flatMap { section in
      guard let id = section["offerId"]?.string, let at = section["at"]?.string.flatMap(Instant.init) else {
        return nil
      }
      return Extended(offerID: id, at: at, expiresOn: section["expiresOn"]?.string.flatMap(CalendarDate.init))
    }
    accepted = json.present("accepted").flatMap { section in
      guard let id = section["agreementId"]?.string, let at = section["at"]?.string.flatMap(Instant.init) else {
        return nil
      }
      return Accepted(agreementID: id, at: at, evidence: section["evidence"]?.string)
    }
  }
}
