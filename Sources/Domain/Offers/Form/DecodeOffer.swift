public import JSON

extension OfferForm {
  /// The form that a JSON value holds; nil where a required value is missing, where one that is there cannot be read as what
  /// its field says, or where lines, schedule or quotes add up to more than `Money.most`.
  ///
  /// Nothing is dropped: a form that decodes holds every line, instalment, quote, file and fact; files beside a contract that
  /// takes none make it fail. Whether all of them fit each other, the listing and today is for `OfferCheck` to say.
  public init?(_ json: JSONValue) {
    guard let companyName = json["companyName"]?.string, let country = json["buyerCountry"]?.string,
      let partnerName = json["partner"]?["name"]?.string, let partnerCountry = json["partner"]?["country"]?.string,
      let product = json["product"].flatMap(Product.init),
      let eula = json["eula"].flatMap(EULAChoice.init),
      let agreement = json["resellerAgreement"].flatMap(ResellerAgreementChoice.init),
      let details = json["details"].flatMap(Details.init),
      let quotes = readAll(json["quotes"], { Quote($0, product.currency) }), quotes.fitTogether(in: product.currency),
      let registration = namedValues(json["registration"]),
      let metadata = metadataWithAccounts(json["contractMetadata"]),
      let notify = readAll(json["notify"], \.string), let facts = TypedFacts(json),
      let offer = OfferReference(json["offer"]),
      let key = readOptional(json["key"], \.string)
    else { return nil }
    self.init(
      key: key, companyName: companyName, buyerCountry: country,
      partner: Partner(name: partnerName, country: partnerCountry), product: product, eula: eula,
      resellerAgreement: agreement,
      quotes: quotes, registration: registration, contractMetadata: metadata, details: details,
      offer: offer, notify: notify, facts: facts)
  }
}

/// Nil where one of the two accounts is missing.
private func metadataWithAccounts(_ json: JSONValue?) -> [OfferForm.NamedValue]? {
  guard let json, json[MetadataName.buyerAccount] != nil,
    json[MetadataName.partnerAccount] != nil
  else { return nil }
  return namedValues(json)
}

private func namedValues(_ json: JSONValue?) -> [OfferForm.NamedValue]? {
  guard let json else { return [] }
  guard let members = json.members else { return nil }
  let values = members.compactMap { member in
    member.value.string.map { OfferForm.NamedValue(name: member.key, value: $0) }
  }
  return values.count == members.count ? values : nil
}

extension SourceFile {
  fileprivate init?(_ json: JSONValue) {
    guard let path = json.string ?? json["path"]?.string ?? json["file"]?.string else { return nil }
    guard let title = readOptional(json["title"], \.string), let encoding = readOptional(json["encoding"], \.string)
    else { return nil }
    self.init(path: path, title: title, encoding: encoding)
  }
}

extension EULAChoice {
  fileprivate init?(_ json: JSONValue) {
    switch json["type"]?.string {
    case "standard" where json["files"]?.elements?.isEmpty ?? (json["files"] == nil): self = .standard
    case "custom":
      guard let files = readAll(json["files"], SourceFile<Buyer>.init) else { return nil }
      self = .custom(files)
    default: return nil
    }
  }
}

extension ResellerAgreementChoice {
  fileprivate init?(_ json: JSONValue) {
    switch json["type"]?.string {
    case "standard" where json.present("file") == nil: self = .standard
    case "none" where json.present("file") == nil: self = .none
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
      let date = json["date"]?.string.flatMap(CalendarDate.init),
      let amount = readOptional(json["amount"], { $0.string.flatMap { Money($0, currency) } })
    else { return nil }
    self.init(file: file, number: number, date: date, amount: amount)
  }
}

extension OfferForm.Details {
  fileprivate init?(_ json: JSONValue) {
    guard let date = json["expirationDate"]?.string.flatMap(CalendarDate.init),
      let renewal = readOptional(json["renewal"], OfferForm.Renewal.init),
      let zeroDollarPrices = readFlag(json["zeroDollarPrices"])
    else { return nil }
    self.init(
      expirationDate: date, renewal: renewal, zeroDollarPrices: zeroDollarPrices)
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
  fileprivate init?(_ json: JSONValue?) {
    guard json?.members != nil || json == nil, let offerID = readOptional(json?["offerId"], \.string),
      let associate = readFlag(json?["associate"]), let amending = readFlag(json?["amending"]),
      let source = readOptional(json?["sourceOfferId"], \.string)
    else { return nil }
    self.init(offerID: offerID, associate: associate, amending: amending, sourceOfferID: source)
  }
}
