import ChangeSets
import Findings
import JSON
import Testing

struct CheckTests {
  private let identifier = #""Entity": {"Type": "ResaleAuthorization@1.0", "Identifier": "resaleauthz-4wd3xkq7zp2ma"}"#

  private func request(_ type: String, _ details: String) -> String {
    #"""
    {"Catalog": "AWSMarketplace", "ChangeSet": [
      {"ChangeType": "\#(type)", \#(identifier), "DetailsDocument": \#(details)}]}
    """#
  }

  private func rules(_ type: String, _ details: String) throws -> [String] {
    try findings(of: request(type, details)).map(\.rule)
  }

  @Test func `a finding has its line, column and path`() throws {
    let found = try findings(
      of:
        "{\"Catalog\": \"AWSMarketplace\", \"ChangeSet\": [\n {\"ChangeType\": \"UpdateAvailability\",\n  \(identifier),\n"
        + "  \"DetailsDocument\": {\"OffersMaxQuantity\": \"1\"}}]}")
    #expect(found.map(\.place.line) == [4] && found.map(\.place.column) == [44])
    #expect(
      found.map(\.message) == [
        "ChangeSet[0].DetailsDocument.OffersMaxQuantity: expected the number 1, found a text (AWS: ValidationException)"
      ])
  }

  @Test func `a value in the text of Details has its place in the file`() throws {
    let text = #"""
      {"Catalog": "AWSMarketplace", "ChangeSet": [
        {"ChangeType": "UpdateAvailability", \#(identifier),
         "Details": "{\"Größe\": 1,\n \t\u00e9\ud83d\ude00\"OffersMaxQuantity\": \"1\"}"}]}
      """#.replacing(#"\u00e9\ud83d\ude00"#, with: "")
    let found = try findings(of: text)
    let lines = text.split(separator: "\n")
    let column = try #require(lines[2].firstRange(of: #"\"1\""#)).lowerBound
    let wanted = lines[2].unicodeScalars.distance(from: lines[2].startIndex, to: column) + 1
    let own = try #require(found.first { $0.rule == "change-set-type" })
    #expect(own.place.line == 3 && own.place.column == wanted)
    #expect(own.message.hasPrefix("ChangeSet[0].Details.OffersMaxQuantity: "))
  }

  @Test func `escapes of characters beyond the basic plane move the place by twelve columns`() throws {
    let legacy = { (escape: String) in
      #"""
      {"Catalog": "AWSMarketplace", "ChangeSet": [
        {"ChangeType": "UpdateInformation", \#(self.identifier), "Details": "{\"Name\": \"\#(escape)\", \"Description\": 7}"}]}
      """#
    }
    let plain = try findings(of: legacy("A")).first?.place.column ?? 0
    #expect(try findings(of: legacy("\\ud83d\\ude00")).first?.place.column == plain + 11)
    #expect(try findings(of: legacy("\\u00e9")).first?.place.column == plain + 5)
    #expect(try findings(of: legacy("é")).first?.place.column == plain)
  }

  @Test func `broken text of Details is shown where it breaks`() throws {
    let text = #"""
      {"Catalog": "AWSMarketplace", "ChangeSet": [
        {"ChangeType": "UpdateAvailability", \#(identifier), "Details": "{\"OffersMaxQuantity\": one}"}]}
      """#
    let found = try findings(of: text)
    let line = text.split(separator: "\n")[1]
    let place = try #require(line.firstRange(of: "one")).lowerBound
    #expect(found.map(\.rule) == ["change-set-details-text"])
    #expect(found.first?.place.column == line.unicodeScalars.distance(from: line.startIndex, to: place) + 1)
  }

  @Test(arguments: [
    ("2096-02-29", true), ("2100-02-29", false), ("2000-02-29", true), ("0999-12-31", false), ("1000-01-01", true),
    ("2099-12-31\\n", false), ("2099-1-1", false), ("2099-12-31T00:00:00Z", false), ("٢٠٩٩-12-31", false),
  ]) func `dates are days of the calendar, from year 1000 on`(date: String, isSound: Bool) throws {
    let found = try rules("UpdateAvailability", "{\"AvailabilityEndDate\": \"\(date)\"}")
    #expect(!found.contains("change-set-date") == isSound)
  }

  @Test(arguments: [
    ("0", true), ("1.", true), (".5", false), ("99999999.99999999", true), ("100000000", true), ("100000000.00", true),
    ("100000000.01", false), ("123456789", false), ("1e3", false), ("-1", false), ("+1", false), ("1,000", false),
    ("1.123456789", false), ("", false), ("00000000", true), ("1 ", false), ("١", false),
  ]) func `rates are plain decimals of at most a hundred million`(price: String, isSound: Bool) throws {
    let details = """
      {"PricingModel": "Usage", "Terms": [{"Type": "ResaleUsageBasedPricingTerm", "CurrencyCode": "USD",
        "RateCards": [{"RateCard": [{"DimensionKey": "k", "Price": "\(price)"}]}]}]}
      """
    #expect(try !rules("UpdatePricingTerms", details).contains("change-set-amount") == isSound)
  }

  @Test(arguments: [
    ("P12M", true), ("P1Y6M15D", true), ("P", false), ("P12", false), ("P1W", false), ("PT1H", false), ("P1M1Y", false),
    ("p12m", false), ("P0M", true), ("P1Y1Y", false), ("P12M ", false), ("P٣M", false),
  ]) func `durations are years, months and days in this order`(duration: String, isSound: Bool) throws {
    let details = """
      {"PricingModel": "Contract", "Terms": [{"Type": "ResaleFixedUpfrontPricingTerm", "CurrencyCode": "USD",
        "Price": "0", "Duration": "\(duration)", "Grants": [{"DimensionKey": "k", "MaxQuantity": 1}]}]}
      """
    #expect(try !rules("UpdatePricingTerms", details).contains("change-set-duration") == isSound)
  }

  @Test(arguments: [
    ("https://acme.s3.amazonaws.com/a/b.pdf", true), ("https://s3.us-east-1.amazonaws.com/b/a+b@c_d-e.pdf", true),
    ("https://acme.s3.amazonaws.com/a b.pdf", false), ("https://acme.s3.amazonaws.com/a.pdf?X=1", false),
    ("https://acme.s3.amazonaws.com/a%20b.pdf", false), ("https://acme.s3.amazonaws.com/a(1).pdf", false),
    ("ftp://acme.s3.amazonaws.com/a.pdf", false), ("https://localhost/a.pdf", false), ("s3://acme/a.pdf", false),
    ("https://acme.s3.amazonaws.com/größe.pdf", false), ("https://acme.s3.amazonaws.com", true),
    ("https://acme.example/a", false), ("https://acme.s3.amazonaws.com/a.pdf\\n", false),
  ]) func `addresses have the characters that AWS takes, from the first to the last`(url: String, isSound: Bool) throws
  {
    let details =
      "{\"Terms\": [{\"Type\": \"BuyerLegalTerm\", \"Documents\": [{\"Type\": \"CustomEula\", \"Url\": \"\(url)\"}]}]}"
    #expect(try !rules("UpdateLegalTerms", details).contains("change-set-url") == isSound)
  }

  @Test func `both an address and none are judged by the type of document`() throws {
    let standard = #"{"Type": "StandardEula", "Url": "https://acme.s3.amazonaws.com/a.pdf"}"#
    #expect(
      try rules("UpdateLegalTerms", #"{"Terms": [{"Type": "BuyerLegalTerm", "Documents": [\#(standard)]}]}"#)
        == ["change-set-document-url"])
  }

  @Test func `twenty changes are enough`() throws {
    let change = #"{"ChangeType": "RestrictResaleAuthorization", \#(identifier), "DetailsDocument": {}}"#
    let text = { (count: Int) in
      "{\"Catalog\": \"AWSMarketplace\", \"ChangeSet\": ["
        + Array(repeating: change, count: count).joined(separator: ",") + "]}"
    }
    #expect(try !findings(of: text(20)).map(\.rule).contains("change-set-count"))
    #expect(try findings(of: text(21)).map(\.rule).contains("change-set-count"))
    #expect(try findings(of: text(0)).map(\.rule) == ["change-set-count"])
  }

  @Test func `1.0 is no whole number for AWS's models`() throws {
    #expect(try rules("UpdateAvailability", #"{"OffersMaxQuantity": 1.0}"#) == ["change-set-number"])
  }

  @Test func `an object that needs one of its keys is not content with another one`() throws {
    #expect(
      try rules("UpdateAvailability", #"{"Availability": "2099-12-31"}"#).sorted() == [
        "change-set-details-key", "change-set-required",
      ])
  }

  @Test func `a request that changes an authorization is not told what only a new one lacks`() throws {
    let details = """
      {"Terms": [{"Type": "ResalePaymentScheduleTerm", "CurrencyCode": "USD",
        "Schedule": [{"ChargeDate": "2099-01-15", "ChargeAmount": "1.00"}]}]}
      """
    #expect(try rules("UpdatePaymentScheduleTerms", details) == [])
  }

  @Test func `two authorizations in one request are judged each for itself`() throws {
    let create = { (name: String) in
      #"""
      {"ChangeType": "CreateResaleAuthorization", "ChangeName": "\#(name)", "Entity": {"Type": "ResaleAuthorization@1.0"},
       "DetailsDocument": {"ProductId": "prod-1", "Name": "N", "ResellerAccountId": "777788889999"}}
      """#
    }
    let release = #"""
      {"ChangeType": "ReleaseResaleAuthorization", "DetailsDocument": {},
       "Entity": {"Type": "ResaleAuthorization@1.0", "Identifier": "$B.Entity.Identifier"}}
      """#
    let found = try findings(
      of: #"{"Catalog": "AWSMarketplace", "ChangeSet": [\#(create("A")), \#(create("B")), \#(release)]}"#)
    #expect(found.map(\.rule) == ["change-set-mandatory-terms", "change-set-mandatory-terms"])
    #expect(found.allSatisfy { $0.message.hasPrefix("ChangeSet[2].ChangeType: ") })
  }

  @Test func `dates are not judged where there is no present`() throws {
    let old = request("UpdateAvailability", #"{"AvailabilityEndDate": "2020-12-31"}"#)
    #expect(try findings(of: old).map(\.rule) == ["change-set-availability-past"])
    #expect(try findings(of: old, now: nil) == [])
    #expect(try findings(of: old, now: "2020-12-31T23:59:59Z") == [])
  }

  @Test func `values of no sense anywhere are found and nothing breaks`() throws {
    for value in ["null", "true", "7", "\"x\"", "[]", "{}", "[[]]", "[null]", "{\"Terms\": [7]}", "{\"Terms\": {}}"] {
      #expect(try findings(of: value).hasErrors)
      #expect(try findings(of: #"{"Catalog": "AWSMarketplace", "ChangeSet": [\#(value)]}"#).hasErrors)
      for type in ["UpdatePricingTerms", "UpdateLegalTerms", "UpdateBuyerTargetingTerms", "UpdateAvailability"] {
        #expect(try findings(of: request(type, value)).hasErrors, "\(type) \(value)")
      }
    }
  }

  @Test func `thousands of mistakes of one kind are counted`() throws {
    let grants = Array(repeating: #"{"DimensionKey": "", "MaxQuantity": 0}"#, count: 4_000).joined(separator: ",")
    let details = """
      {"PricingModel": "Contract", "Terms": [{"Type": "ResaleFixedUpfrontPricingTerm", "CurrencyCode": "USD",
        "Price": "0", "Duration": "P12M", "Grants": [\(grants)]}]}
      """
    let found = try findings(of: request("UpdatePricingTerms", details))
    #expect(found.count(where: { $0.rule == "change-set-number" }) == 20)
    #expect(found.contains { $0.message.hasSuffix("; and 3,980 more") })
  }

  @Test func `hundreds of kilobytes are judged in a moment`() throws {
    let legacy =
      "{\"ChangeType\": \"UpdateInformation\", \(identifier), \"Details\": \"["
      + String(repeating: "0,", count: 8_000) + "0]\"}"
    let rates = String(repeating: #"{"DimensionKey": "k", "Price": "1"},"#, count: 6_000).dropLast()
    let pricing = """
      {"PricingModel": "Usage", "Terms": [{"Type": "ResaleUsageBasedPricingTerm", "CurrencyCode": "USD",
        "RateCards": [{"RateCard": [\(rates)]}]}]}
      """
    let changes = Array(repeating: legacy, count: 15).joined(separator: ",")
    let small = Array(
      repeating: #"{"ChangeType":"CreateResaleAuthorization","ChangeName":"a","Entity":{},"Details":"{}"}"#,
      count: 3_000)
    let texts = [
      #"{"ChangeSet": [\#(changes)]}"#, request("UpdatePricingTerms", pricing),
      #"{"ChangeSet": [\#(small.joined(separator: ","))]}"#,
    ]
    var hasErrors = false
    for text in texts {
      #expect(text.utf8.count > 200_000)
      let time = try ContinuousClock().measure { hasErrors = try findings(of: text).hasErrors }
      #expect(hasErrors)
      // A debug build needs a second; work that grows with the square would need hours.
      #expect(time < .seconds(30), "\(time)")
    }
  }
}
