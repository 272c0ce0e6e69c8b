import Findings
import JSON
import Offers
import Testing

struct FormatTests {
  @Test(arguments: [
    ("UK", "did you mean \"GB\"?"), ("us", "did you mean \"US\"?"), ("USA", "did you mean \"US\"?"),
    ("XX", "write the ISO 3166-1 code: US, DE, JP"), ("Germany", "write the ISO 3166-1 code: US, DE, JP"),
  ]) func `a country is one that exists, and near misses are named`(code: String, help: String) throws {
    let found = try check("{\"buyerCountry\": \"\(code)\"}")
    #expect(found.map(\.rule) == ["country-code"])
    #expect(found.first?.help == help)
  }

  @Test(arguments: ["US", "GB", "AX", "ZW", "SS"]) func `countries of the list are taken`(code: String) throws {
    #expect(try check("{\"buyerCountry\": \"\(code)\"}") == [])
  }

  @Test func `a small currency code is shown in capitals`() throws {
    #expect(
      try check(#"{"product": {"currency": "usd"}}"#).first { $0.rule == "currency-code" }?.help
        == "did you mean \"USD\"?")
  }

  @Test(arguments: ["America/New_York", "UTC", "Europe/Kyiv", "Asia/Kolkata", "America/Argentina/Buenos_Aires"])
  func `zones of the IANA database are known`(zone: String) throws {
    let settings = try json(SoundForm.seller).merging(json("{\"seller\": {\"fiscalTimeZone\": \"\(zone)\"}}"))
    #expect(sellerShape.check(settings, file: "bindery.json") == [])
  }

  @Test(arguments: ["America/NewYork", "EST", "GMT+5", "america/new_york", "Mars/Olympus_Mons", "../etc/passwd-"])
  func `zones that nobody knows, or that mean several, are refused`(zone: String) throws {
    let settings = try json(SoundForm.seller).merging(json("{\"seller\": {\"fiscalTimeZone\": \"\(zone)\"}}"))
    #expect(sellerShape.check(settings, file: "bindery.json").count == 1)
  }

  @Test func `a mistyped zone gets its name`() throws {
    let settings = try json(SoundForm.seller).merging(json(#"{"seller": {"fiscalTimeZone": "America/NewYork"}}"#))
    let found = sellerShape.check(settings, file: "bindery.json")
    #expect(found.map(\.rule) == ["time-zone"])
    #expect(found.first?.help == "did you mean \"America/New_York\"?")
  }

  private func schema(_ keys: String...) throws -> JSONValue {
    let document = offerShape.schemaDocument(title: "t", id: "urn:x")
    return try keys.reduce(document) { try #require($0["properties"]?[$1]) }
  }

  @Test func `the schema lists every currency and country`() throws {
    let currencies = try #require(try schema("product", "currency")["enum"]?.elements)
    #expect(currencies.compactMap(\.string).allSatisfy { Currency(code: $0) != nil })
    #expect(currencies.contains("USD") && currencies.contains("JPY") && currencies.count > 150)
    #expect(try schema("buyerCountry")["enum"]?.elements?.count == 249)
  }

  @Test func `the schema takes a date or at-acceptance for the start`() throws {
    let terms = try #require(try schema("product", "serviceStart")["anyOf"]?.elements)
    #expect(terms.first?["enum"] == ["at-acceptance"])
    #expect(terms.last?["format"] == "date")
  }

  @Test(arguments: [
    "0", "1.5", "999999999999999", "1234567890123.45", "12345678901234.56", "0.12345678901234", "0.123456789012345",
    "1000000000000000", "01", "1.", "1e3", "", "99999999999999.9", "9999999999999999",
  ]) func `the schema's pattern of an amount agrees with the check`(text: String) throws {
    let lines = try #require(try schema("product", "dimensions")["items"])
    let pattern = try Regex(#require(lines["properties"]?["unitPrice"]?["pattern"]?.string))
    #expect((ExactDecimal(text) != nil) == (try pattern.firstMatch(in: text) != nil))
  }

  @Test(arguments: [
    ("2027-02-29", "the last day of that month is 2027-02-28"),
    ("2026-04-31", "the last day of that month is 2026-04-30"),
    ("31/12/2026", "write year, month and day with hyphens"), ("2026-13-01", "write year, month and day with hyphens"),
  ]) func `a day that does not exist gets the month's last one`(date: String, help: String) throws {
    let found = try check("{\"details\": {\"expirationDate\": \"\(date)\"}}")
    #expect(found.map(\.rule) == ["date-real"])
    #expect(found.first?.help == help)
  }

  @Test(arguments: [
    ("240000", #"if that is the amount, write "240000.00""#),
    ("240000.000", #"if that is the amount, write "240000.00""#),
    ("240000.001", "write all decimals of the currency and no more"),
  ]) func `an amount with other decimals is shown as it is written right`(amount: String, help: String) throws {
    let quote = "{\"file\": \"q.txt\", \"number\": \"Q-1\", \"date\": \"2026-11-20\", \"amount\": \"\(amount)\"}"
    let found = try check("{\"quotes\": [\(quote)]}")
    #expect(found.map(\.rule) == ["amount-exponent"])
    #expect(found.first?.help == help)
  }

  @Test func `accounts and ids in contract metadata have their form in the schema too`() throws {
    let metadata = try schema("contractMetadata")
    #expect(metadata["properties"]?[MetadataName.buyerAccount]?["pattern"]?.string == "^[0-9]{12}$")
    #expect(metadata["properties"]?[MetadataName.opportunity]?["maxLength"] == nil)
    #expect(metadata["required"] == ["AWS Account Number", "Partner AWS Account Number"])
    #expect(
      try said(#"{"contractMetadata": {"AWS Account Number": " 012345678901", "CPPO Opportunity ID": "offer-abc"}}"#)
        == [
          #"account-number: contractMetadata."AWS Account Number": " 012345678901" is not an AWS account number: 12 digits"#,
          #"aws-identifier: contractMetadata."CPPO Opportunity ID": "offer-abc" looks like another kind of id; expected one such as resaleauthz-yaxjqxiskysxa"#,
        ])
    #expect(
      try said(#"{"contractMetadata": {"AWS Account Number": null}}"#) == [
        #"accounts-required: contractMetadata."AWS Account Number": is missing"#
      ])
  }

  @Test(arguments: [
    ("\" 0123-4567-8901 \"", "account-number", #"write the digits alone: "012345678901""#),
    ("\"12345678901\"", "account-number", "copy the 12 digits from the AWS console and keep leading zeros"),
    ("12345678901", "wrong-type", #"write it in double quotes, as in "012345678901""#),
    ("123456789012", "wrong-type", #"write it in double quotes: "123456789012""#),
  ]) func `an account number gets the way out that makes it one`(value: String, rule: String, help: String) throws {
    let found = try check("{\"contractMetadata\": {\"AWS Account Number\": \(value)}}")
    #expect(found.map(\.rule) == [rule])
    #expect(found.first?.help == help)
  }

  @Test(arguments: ["500.0", "5e2"]) func `a quantity in another spelling of the same number is taken`(quantity: String)
    throws
  {
    let patch =
      "{\"product\": {\"dimensions\": [{\"key\": \"users\", \"quantity\": \(quantity), \"unitPrice\": \"480.00\"}]}}"
    #expect(try check(patch) == [])
    #expect(OfferForm(try form(patch))?.product.lines.first?.quantity == 500)
  }
}
