internal import JSON

extension TypedFacts {
  init?(_ json: JSONValue) {
    guard let authorized = readOptional(json["authorized"], Authorized.init),
      let extended = readOptional(json["extended"], Extended.init),
      let accepted = readOptional(json["accepted"], Accepted.init)
    else { return nil }
    self.init(authorized: authorized, extended: extended, accepted: accepted)
  }
}

extension TypedFacts.Authorized {
  fileprivate init?(_ json: JSONValue) {
    guard let id = json["opportunityId"]?.string, let at = json["at"]?.string.flatMap(Instant.init) else { return nil }
    self.init(opportunityID: id, at: at)
  }
}

extension TypedFacts.Extended {
  fileprivate init?(_ json: JSONValue) {
    guard let id = json["offerId"]?.string, let at = json["at"]?.string.flatMap(Instant.init),
      let expiresOn = readOptional(json["expiresOn"], { $0.string.flatMap(CalendarDate.init) })
    else { return nil }
    self.init(offerID: id, at: at, expiresOn: expiresOn)
  }
}

extension TypedFacts.Accepted {
  fileprivate init?(_ json: JSONValue) {
    guard let id = json["agreementId"]?.string, let at = json["at"]?.string.flatMap(Instant.init),
      let evidence = readOptional(json["evidence"], \.string)
    else { return nil }
    self.init(agreementID: id, at: at, evidence: evidence)
  }
}
