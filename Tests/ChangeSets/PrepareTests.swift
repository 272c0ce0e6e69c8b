import ChangeSets
import Findings
import JSON
import Offers
import Testing

struct PrepareTests {
  @Test func `an upfront offer is one authorization for one offer of one partner`() throws {
    let request = try prepared().request
    #expect(
      request.changeTypes == [
        "CreateResaleAuthorization", "UpdateBuyerTargetingTerms", "UpdatePricingTerms", "UpdateLegalTerms",
        "UpdateAvailability",
      ])
    #expect(
      request.details("CreateResaleAuthorization") == [
        "ProductId": "prod-4k2hd7qz9xw3m", "Name": "Acme Robotics, Inc. - Sentinel Fleet Security",
        "Description": "Sentinel Fleet Security for Acme Robotics, Inc., P12M", "ResellerAccountId": "777788889999",
      ])
    #expect(
      request.details("UpdateAvailability") == ["AvailabilityEndDate": "2098-12-31", "OffersMaxQuantity": 1])
    let card = request.details("UpdatePricingTerms")?["Terms"]?.elements?.first?["RateCards"]?.elements?.first
    #expect(card?["Selector"] == ["Type": "Duration", "Value": "P12M"])
    #expect(card?["RateCard"] == [["DimensionKey": "users", "Price": "480.00"]])
  }

  @Test func `later changes refer to the authorization that the first one makes`() throws {
    let changes = try prepared().request["ChangeSet"]?.elements ?? []
    #expect(changes.first?["ChangeName"] == "ResaleAuthorization")
    #expect(changes.first?["Entity"]?["Identifier"] == nil)
    for change in changes.dropFirst() {
      #expect(change["Entity"]?["Identifier"] == "$ResaleAuthorization.Entity.Identifier")
    }
  }

  @Test func `a payment schedule goes with a fixed price of zero, its grants, and both limits`() throws {
    let options = ChangeSetOptions(isSingleUse: false)
    let request = try prepared(SoundOffer.schedule, options: options).request
    let term = request.details("UpdatePricingTerms")?["Terms"]?.elements?.first
    #expect(term?["Type"] == "ResaleFixedUpfrontPricingTerm")
    #expect(term?["Price"] == "0.00" && term?["Duration"] == "P12M")
    #expect(term?["Grants"] == [["DimensionKey": "users", "MaxQuantity": 500]])
    let schedule = request.details("UpdatePaymentScheduleTerms")?["Terms"]?.elements?.first?["Schedule"]
    #expect(
      schedule == [
        ["ChargeDate": "2099-01-15", "ChargeAmount": "120000.00"],
        ["ChargeDate": "2099-07-15", "ChargeAmount": "120000.00"],
      ])
    #expect(request.details("UpdateAvailability")?["OffersMaxQuantity"] == 1)
  }

  @Test func `usage has its rates and no duration`() throws {
    let details = try prepared(SoundOffer.usage).request.details("UpdatePricingTerms")
    #expect(details?["PricingModel"] == "Usage")
    #expect(
      details?["Terms"]?.elements?.first?["RateCards"] == [
        ["RateCard": [["DimensionKey": "users", "Price": "0.12345678"]]]
      ])
  }

  @Test func `an offer that is not for single use is open until its date`() throws {
    let request = try prepared(options: ChangeSetOptions(isSingleUse: false)).request
    #expect(request.details("UpdateAvailability") == ["AvailabilityEndDate": "2098-12-31"])
  }

  @Test func `a renewal is marked, a future-dated agreement has its limit`() throws {
    let patch = #"""
      {"product": {"serviceStart": "2027-07-01"},
       "details": {"renewal": {"channel": "external", "pricingModel": "byol"}}}
      """#
    let request = try prepared(patch).request
    #expect(
      request.details("UpdateInformation") == [
        "PreExistingBuyerAgreement": ["AcquisitionChannel": "External", "PricingModel": "Byol"]
      ])
    #expect(
      request.details("UpdateBuyerValidityTerms")?["Terms"] == [
        ["Type": "BuyerValidityTerm", "MaximumAgreementStartDate": "2027-07-01"]
      ])
  }

  @Test func `nothing is released unless it is asked for`() throws {
    #expect(try !prepared().request.changeTypes.contains("ReleaseResaleAuthorization"))
    let options = ChangeSetOptions(release: true)
    #expect(try prepared(options: options).request.changeTypes.last == "ReleaseResaleAuthorization")
  }

  @Test func `an offer that is only associated needs no request`() throws {
    let form = try offer(#"{"offer": {"associate": true}}"#)
    let none = PreparedChangeSet(
      for: form, key: "a", listing: try listing(), documents: AuthorizationDocuments(), options: ChangeSetOptions())
    #expect(none == nil)
  }

  @Test(arguments: [
    (#"{}"#, ["StandardResellerContract"]), (#"{"resellerAgreement": {"type": "none"}}"#, []),
    (#"{"resellerAgreement": {"type": "custom", "file": "r.pdf"}}"#, ["CustomResellerContract"]),
    (SoundOffer.quotes, ["StandardResellerContract", "CustomResellerContract"]),
  ]) func `the reseller has the contracts that the form names`(patch: String, types: [String]) throws {
    let terms = try #require(try prepared(patch).request.details("UpdateLegalTerms")?["Terms"]?.elements)
    let documents = terms.first { $0["Type"] == "ResaleLegalTerm" }?["Documents"]?.elements ?? []
    #expect(documents.compactMap { $0["Type"]?.string } == types)
    #expect(terms.first?["Documents"]?.elements?.compactMap { $0["Type"]?.string } == ["CustomEula"])
  }

  @Test func `quotes without an agreement are a custom contract of their own`() throws {
    let request = try prepared(#"{"resellerAgreement": {"type": "none"}}"#, SoundOffer.quotes)
    let terms = request.request.details("UpdateLegalTerms")?["Terms"]?.elements
    #expect(terms?.last?["Documents"]?.elements?.compactMap { $0["Type"]?.string } == ["CustomResellerContract"])
    #expect(request.uploads.map(\.path) == ["buyer/eula.pdf", "reseller/reseller-agreement.pdf"])
  }

  @Test func `the standard EULA has no address`() throws {
    let request = try prepared(#"{"eula": {"type": "standard", "files": null}}"#)
    #expect(
      request.request.details("UpdateLegalTerms")?["Terms"]?.elements?.first?["Documents"] == [
        ["Type": "StandardEula"]
      ])
    #expect(request.uploads == [])
  }

  @Test func `an address has the start of the document's hash and characters that AWS takes`() throws {
    let uploads = try prepared(key: "Größe & Co/../x").uploads
    #expect(
      uploads.map(\.url) == [
        "https://isv-cppo.s3.us-east-1.amazonaws.com/documents/Gr--e---Co/x/eula-\(String(repeating: "a1", count: 16)).pdf"
      ])
  }

  @Test func `without a place for documents the request says so, and is of AWS's shape all the same`() throws {
    let text = try prepared(options: ChangeSetOptions()).text
    let found = try findings(of: text)
    #expect(found.map(\.rule) == ["change-set-quantity-open", "change-set-placeholder"])
    #expect(found.last?.message.hasPrefix("ChangeSet[3].DetailsDocument.Terms[0].Documents[0].Url: ") == true)
  }

  @Test(arguments: ["{}", SoundOffer.schedule, SoundOffer.usage])
  func `what we write has nothing that AWS would refuse`(
    patch: String
  ) throws {
    let options = ChangeSetOptions(release: true, documentsBaseURL: "https://isv.s3.amazonaws.com")
    #expect(try findings(of: prepared(patch, options: options).text).filter { $0.severity > .note } == [])
  }

  @Test func `the token is the content's: the same request is sent once`() throws {
    let token = try #require(try prepared().request["ClientRequestToken"]?.string)
    #expect(token.utf8.count <= 64 && token.hasPrefix("bindery-"))
    #expect(try prepared().request["ClientRequestToken"]?.string == token)
    #expect(
      try prepared(#"{"details": {"expirationDate": "2098-12-30"}}"#).request["ClientRequestToken"]?.string != token)
    #expect(try prepared(key: "acme-2100").request["ClientRequestToken"]?.string != token)
  }

  @Test func `yen have no decimals, and the fixed price none either`() throws {
    let yen = #"""
      {"product": {"currency": "JPY", "dimensions": [{"key": "users", "quantity": 500, "unitPrice": "480"}],
       "schedule": [{"invoiceDate": "2099-01-15", "amount": "240000"}]}}
      """#
    let request = try prepared(SoundOffer.schedule, yen).request
    #expect(request.details("UpdatePricingTerms")?["Terms"]?.elements?.first?["Price"] == "0")
    #expect(try findings(of: request.pretty).filter { $0.severity > .note } == [])
  }

  @Test func `long names of buyers and products are cut to what AWS takes, and marks of markup are left out`() throws {
    let long = String(repeating: "Größe <\u{1F3ED}> ", count: 20)
    let details = try prepared("{\"companyName\": \"\(long)\"}").request.details("CreateResaleAuthorization")
    let name = try #require(details?["Name"]?.string)
    #expect(name.utf16.count <= 100 && name.hasSuffix("... - Sentinel Fleet Security") && !name.contains("<"))
    #expect(try #require(details?["Description"]?.string).utf16.count <= 255)
  }

  @Test func `a name of the seller's own is kept`() throws {
    let options = ChangeSetOptions(name: "Deal 4711", description: "For the partner")
    let details = try prepared(options: options).request.details("CreateResaleAuthorization")
    #expect(details?["Name"] == "Deal 4711" && details?["Description"] == "For the partner")
  }
}
