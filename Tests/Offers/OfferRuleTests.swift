import Findings
import JSON
import Offers
import Testing

struct OfferRuleTests {
  private let accepted = #"""
    {"offer": {"offerId": "offer-dacpxznflfwin"},
     "accepted": {"agreementId": "agmt-4mwg1nevbokzw95eca5797ixs", "at": "2025-03-10T14:32:07Z"}}
    """#

  @Test func `amounts whose sum overflows are found, and no form is made of them`() throws {
    let lines = #"""
      {"product": {"dimensions": [
        {"key": "users", "quantity": 1000000000, "unitPrice": "99999999.99"},
        {"key": "premium-support", "quantity": 1000000000, "unitPrice": "99999999.99"}]}}
      """#
    #expect(
      try said(lines) == [
        "amount-too-large: product.dimensions[0].unitPrice: 1000000000 x 99999999.99 has more than 15 digits",
        "amount-too-large: product.dimensions[1].unitPrice: 1000000000 x 99999999.99 has more than 15 digits",
      ])
    #expect(OfferForm(try form(lines)) == nil)
  }

  @Test func `a sum of lines, instalments or quotes that is too large is found where each of them is not`() throws {
    let patch = #"""
      {"product": {"paymentModel": "payment-schedule", "dimensions": [
         {"key": "users", "quantity": 1, "unitPrice": "9999999999999.99"},
         {"key": "premium-support", "quantity": 1, "unitPrice": "0.01"}],
        "schedule": [
         {"invoiceDate": "2100-01-01", "amount": "9999999999999.99"}, {"invoiceDate": "2100-02-01", "amount": "0.01"}]},
       "quotes": [
         {"file": "a.txt", "number": "1", "date": "2026-01-01", "amount": "9999999999999.99"},
         {"file": "b.txt", "number": "2", "date": "2026-01-01", "amount": "0.01"}]}
      """#
    #expect(
      try said(patch) == [
        "amount-too-large: product.dimensions: adds up to more than 15 digits",
        "amount-too-large: product.schedule: adds up to more than 15 digits",
        "price-too-large: product.schedule[0].amount: 9999999999999.99 is more than 100000000",
        "amount-too-large: quotes: adds up to more than 15 digits",
      ])
    #expect(OfferForm(try form(patch)) == nil)
  }

  @Test func `the largest sum that is allowed is exact`() throws {
    let patch = #"""
      {"product": {"dimensions": [
        {"key": "users", "quantity": 1000000000, "unitPrice": "9999.99"},
        {"key": "premium-support", "quantity": 1, "unitPrice": "9999999.99"}]}}
      """#
    #expect(try check(patch) == [])
    #expect(OfferForm(try form(patch))?.product.total.minorUnits == Money.most)
  }

  @Test func `a line that is no object has no quantity to be missing`() throws {
    #expect(
      try said(#"{"product": {"dimensions": [7]}}"#) == [
        "wrong-type: product.dimensions[0]: expected an object, found a number"
      ])
    #expect(
      try said(#"{"product": {"dimensions": [{"key": "users", "unitPrice": "480.00"}]}}"#) == [
        "quantity-required: product.dimensions[0].quantity: is missing"
      ])
  }

  @Test func `three equal accounts are two findings`() throws {
    let patch =
      #"{"contractMetadata": {"AWS Account Number": "111122223333", "Partner AWS Account Number": "111122223333"}}"#
    #expect(
      try said(patch) == [
        #"accounts-different: contractMetadata."AWS Account Number": 111122223333 is the seller's account already"#,
        #"accounts-different: contractMetadata."Partner AWS Account Number": 111122223333 is the buyer's account already"#,
      ])
  }

  @Test func `dates that have passed count until somebody accepts`() throws {
    let patch = #"""
      {"product": {"paymentModel": "payment-schedule", "serviceStart": "2026-11-22", "schedule": [
        {"invoiceDate": "2026-11-22", "amount": "1.00"}, {"invoiceDate": "2026-11-23", "amount": "239999.00"}]}}
      """#
    #expect(
      try said(patch) == [
        "service-start-past: product.serviceStart: 2026-11-22 has passed; today is 2026-11-23 in UTC",
        "schedule-past: product.schedule[0].invoiceDate: 2026-11-22 has passed; today is 2026-11-23 in UTC",
        "schedule-after-expiration: details.expirationDate: 2099-12-31 is not before the first instalment, 2026-11-23",
      ])
    #expect(try said(patch, accepted) == [])
    #expect(!(try said(patch, now: "2026-11-22T23:59:59Z")).contains { $0.contains("-past: ") })
  }

  @Test func `facts out of order are shown with both moments, whichever are there`() throws {
    #expect(
      try said(SoundForm.facts, #"{"extended": {"at": "2026-10-31T09:00:00Z"}}"#) == [
        "facts-order: extended.at: 2026-10-31T09:00:00Z is before authorized.at, 2026-11-01T10:00:00Z"
      ])
    #expect(
      try said(
        SoundForm.facts,
        #"{"extended": null, "offer": {"offerId": "offer-a"}, "accepted": {"at": "2026-10-31T09:00:00Z"}}"#) == [
          "facts-order: accepted.at: 2026-10-31T09:00:00Z is before authorized.at, 2026-11-01T10:00:00Z"
        ])
    #expect(try said(SoundForm.facts) == [])
    #expect(try said(SoundForm.facts, #"{"extended": {"at": "2026-11-01T10:00:00Z"}}"#) == [])
  }

  @Test(arguments: [
    (
      #"{"offer": {"offerId": "offer-a"}, "accepted": {"agreementId": "abc", "at": "2026-01-01T00:00:00Z"}}"#,
      "accepted.agreementId", true
    ),
    (
      #"{"extended": {"offerId": "8kkr91jo647j3qxlcjhlqce7y", "at": "2026-01-01T00:00:00Z"}}"#, "extended.offerId", true
    ),
    (#"{"authorized": {"opportunityId": "ra-1", "at": "2026-01-01T00:00:00Z"}}"#, "authorized.opportunityId", true),
    (
      #"{"authorized": {"opportunityId": "6f9619ff-8b86-d011-b42d-00cf4fc964ff", "at": "2026-01-01T00:00:00Z"}}"#, "",
      false
    ),
    (
      #"{"offer": {"sourceOfferId": "offer-", "amending": true}, "details": {"renewal": {"channel": "aws-marketplace", "pricingModel": "contract"}}}"#,
      "offer.sourceOfferId", true
    ),
    (
      #"{"offer": {"associate": true, "offerId": "offer-a"}, "contractMetadata": {"CPPO Opportunity ID": "x1"}}"#,
      #"contractMetadata."CPPO Opportunity ID""#, true
    ),
  ]) func `an unusual id is a warning at its place`(patch: String, path: String, isFound: Bool) throws {
    let found = try check(patch)
    #expect(found.map(\.rule) == (isFound ? ["id-form"] : []))
    #expect(found.allSatisfy { $0.severity == .warning && $0.message.hasPrefix(path + ": ") && $0.place.line != nil })
  }

  @Test func `quotes are compared with the lines only where all have an amount`() throws {
    let quotes = #"""
      {"quotes": [{"file": "a.txt", "number": "1", "date": "2026-01-01", "amount": "1.00"},
                  {"file": "b.txt", "number": "2", "date": "2026-01-01"}]}
      """#
    #expect(try said(quotes) == [])
  }

  @Test func `an encoding beside a PDF is found at every place where a file is named`() throws {
    let patch = #"""
      {"eula": {"files": [{"path": "A.PDF", "encoding": "utf-8"}, {"path": "a.txt", "encoding": "utf-8"}]},
       "resellerAgreement": {"type": "custom", "file": {"path": "b.pdf", "encoding": "utf-8"}},
       "quotes": [{"file": "c.pdf", "number": "1", "date": "2026-01-01", "encoding": "utf-8"}]}
      """#
    #expect(
      try said(patch) == [
        #"encoding-unused: eula.files[0].encoding: "utf-8" has no effect on a PDF"#,
        #"encoding-unused: resellerAgreement.file.encoding: "utf-8" has no effect on a PDF"#,
        #"encoding-unused: quotes[0].encoding: "utf-8" has no effect on a PDF"#,
      ])
  }

  @Test func `two spellings of an accented letter are two files that some systems take for one`() throws {
    let files = "{\"eula\": {\"files\": [\"eula/caf\u{E9}.pdf\", \"eula/cafe\u{301}.pdf\"]}}"
    let found = try check(files)
    #expect(found.map(\.rule) == ["names-differ-in-case"])
    #expect(found.first?.message.hasSuffix("differ in the Unicode spelling of their letters alone") == true)
    #expect(found.first?.evidence == [#"eula/cafe\u{0301}.pdf"#, #"eula/caf\u{00E9}.pdf"#])
    #expect(try check("{\"eula\": {\"files\": [\"e\u{301}.pdf\", \"e\u{301}.pdf\"]}}").map(\.rule) == ["file-twice"])
  }

  @Test func `a metadata name in another Unicode spelling is not the listing's`() throws {
    let listing = "{\"contractMetadataFields\": [\"R\u{E9}f\", \"CPPO Opportunity ID\"]}"
    #expect(
      try check("{\"contractMetadata\": {\"Re\u{301}f\": \"1\"}}", listing: listing).map(\.rule) == ["metadata-name"])
    #expect(try check("{\"contractMetadata\": {\"R\u{E9}f\": \"1\"}}", listing: listing) == [])
  }

  @Test func `thousands of mistakes of one kind cost little and are counted`() throws {
    let names = (0..<4_000).map { "\"f\($0)\":\"1\"" }.joined(separator: ",")
    let lines = (0..<3_000).map { "{\"key\":\"k\($0)\",\"quantity\":1,\"unitPrice\":\"1.00\"}" }
    let text = """
      {"product": {"listing": "sentinel", "dimensions": [\(lines.joined(separator: ","))]},
       "contractMetadata": {\(names)}, "registration": {\(names)}}
      """
    let form = try json(text)
    var found: [Finding] = []
    let time = try ContinuousClock().measure { found = try findings(in: form) }
    let counts = Dictionary(grouping: found, by: \.rule).mapValues(\.count)
    #expect(counts["metadata-name"] == 20 && counts["registration-unknown"] == 20 && counts["dimension-known"] == 20)
    #expect(found.contains { $0.message.hasSuffix("; and 3,980 more") })
    #expect(found.contains { $0.message.hasSuffix("; and 2,980 more") })
    #expect(time < .seconds(20))
  }
}
