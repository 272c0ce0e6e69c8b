import Findings
import JSON
import Offers
import Testing

struct DealRuleTests {
  @Test(arguments: [
    ("CPPO Opportunity ID ", "character 20 is U+0020, expected the end"),
    ("CPPO opportunity ID", "character 6 is U+006F, expected U+004F"),
    ("\u{421}PPO Opportunity ID", "character 1 is U+0421, expected U+0043"),
    ("CPPO  Opportunity ID", "character 6 is U+0020, expected U+004F"),
  ]) func `a near miss in the listing's own fields is shown by its code points`(field: String, difference: String)
    throws
  {
    let listing = "{\"contractMetadataFields\": [\"AWS Account Number\", \(jsonText(field))]}"
    for patch in [
      "{}",
      #"{"offer": {"associate": true, "offerId": "offer-a"}, "authorized": {"opportunityId": "resaleauthz-a", "at": "2026-01-01T00:00:00Z"}}"#,
    ] {
      let found = try check(patch, listing: listing)
      #expect(found.map(\.rule) == ["tracking-field-name"])
      #expect(found.first?.evidence == [difference])
    }
  }

  @Test func `a listing with the exact field may have another that looks alike`() throws {
    let listing = #"{"contractMetadataFields": ["CPPO Opportunity ID", "Cppo Opportunity Id"]}"#
    #expect(try check(listing: listing) == [])
  }

  @Test func `a buyer's name that differs invisibly is shown by its code points`() throws {
    let found = try check(#"{"registration": {"Company": "Acme Robotics, lnc."}}"#)
    #expect(found.map(\.rule) == ["company-name-differs"])
    #expect(found.first?.evidence == [])
    let spaced = try check(#"{"registration": {"Company": "Acme  Robotics, Inc."}}"#)
    #expect(Set(spaced.map(\.rule)) == ["company-name-differs", "stray-spaces"])
    #expect(spaced.first { $0.rule == "company-name-differs" }?.evidence == ["character 6 is U+0020, expected U+0052"])
  }

  private func titled(_ title: String) -> String {
    "{\"eula\": {\"files\": [{\"path\": \"eula/master.pdf\", \"title\": \(jsonText(title))}]}}"
  }

  @Test(arguments: [
    ("Terms at 240,000.00", "240000 is a wholesale amount of this offer"),
    ("Terms at $240000", "240000 is a wholesale amount of this offer"),
    ("480.00 each", "480 is a wholesale amount of this offer"), ("Wholesale terms", #"it says "wholesale""#),
    ("Terms - INTERNAL ONLY", #"it says "internal only""#), ("Terms (internal)", #"it says "internal""#),
    ("Terms, 20 % discount", #"it says "% discount""#),
    ("Terms <kim@isv.example>", #""kim@isv.example" is an address"#),
  ]) func `what the buyer should not read is found in a title`(title: String, message: String) throws {
    let found = try check(titled(title))
    #expect(found.map(\.rule) == ["text-leaks"])
    #expect(found.first?.message == "eula.files[0].title: the buyer reads this; \(message)")
  }

  @Test(arguments: [
    "Internal Use License", "Master Agreement 2026", "Support for 480 servers", "Discount Policy", "Version 2.4",
    "Order Form 500 users", "SLA 99.95%",
  ]) func `ordinary titles are left alone`(title: String) throws { #expect(try check(titled(title)) == []) }

  @Test func `the partner may read its own price, but no remarks`() throws {
    let quote =
      #"{"quotes": [{"file": "q-240000.00.txt", "number": "1", "date": "2026-11-20", "title": "Quote, USD 240,000.00"}]}"#
    #expect(try said(quote) == [])
    let remark =
      #"{"quotes": [{"file": "q.txt", "number": "1", "date": "2026-11-20", "title": "Quote (do not share)"}]}"#
    #expect(try said(remark) == [#"text-leaks: quotes[0].title: the partner reads this; it says "do not share""#])
  }

  @Test func `an address of a colleague among the buyer's is found`() throws {
    #expect(
      try said(#"{"registration": {"Email Address": "RevOps@isv.example"}}"#) == [
        #"text-leaks: registration."Email Address": the buyer reads this; "RevOps@isv.example" is an address of notify"#
      ])
  }

  @Test func `zero is judged by what is paid in the end`() throws {
    let free = #"{"key": "users", "quantity": 500, "unitPrice": "0.00"}"#
    let scheduled = """
      {"product": {"paymentModel": "payment-schedule", "dimensions": [\(free)],
        "schedule": [{"invoiceDate": "2100-01-15", "amount": "0.00"}]}}
      """
    #expect(
      try said(scheduled) == [
        "zero-dollar-flag: product.schedule: adds up to zero, but details.zeroDollarPrices is not set"
      ])
    #expect(try said(scheduled, #"{"details": {"zeroDollarPrices": true}}"#) == [])
    let paid = #"{"product": {"schedule": [{"invoiceDate": "2100-01-15", "amount": "1.00"}]}}"#
    #expect(try said(scheduled, paid).map { $0.prefix(14) } == ["schedule-total"])
    let usage = #"{"product": {"paymentModel": "usage", "dimensions": [{"key": "users", "unitPrice": "0"}]}}"#
    #expect(try said(usage) == [])
  }

  @Test func `rules about an authorization to come are silent once it exists`() throws {
    let patch = #"""
      {"product": {"billingTerm": "P120M", "serviceStart": "2099-01-01"}, "offer": {"amending": true, "sourceOfferId": "offer-b"},
       "quotes": null, "resellerAgreement": {"type": "none"}}
      """#
    #expect(try check(patch).count >= 4)
    #expect(try said(patch, SoundForm.facts) == [])
  }

  @Test func `an offer that is associated may amend another one`() throws {
    let patch = #"""
      {"offer": {"associate": true, "offerId": "offer-a", "amending": true, "sourceOfferId": "offer-b"},
       "contractMetadata": {"CPPO Opportunity ID": "resaleauthz-a"}}
      """#
    #expect(try said(patch) == [])
    #expect(
      try said(patch, #"{"offer": {"sourceOfferId": "offer-a"}}"#) == [
        #"source-offer-self: offer.sourceOfferId: "offer-a" is offer.offerId too"#
      ])
  }

  @Test func `an absent list of quotes is asked for, an empty one is an answer`() throws {
    #expect(try said(#"{"quotes": null}"#) == ["quote-missing: quotes: no approved quote is named"])
    #expect(try said(#"{"quotes": null}"#, #"{"quotes": []}"#) == [])
  }

  @Test(arguments: ["Email Address", "Billing E-mail", "IT Contact Email"])
  func `fields for an address are told by name`(
    name: String
  ) throws {
    let listing =
      "{\"registrationFields\": [{\"name\": \(jsonText(name))}, {\"name\": \"Company\"}, {\"name\": \"Email Domain\"}]}"
    let values = #"{"registration": {"Full Name": null, "Email Address": null, "Email Domain": "acme.example"}}"#
    #expect(
      try said(values, "{\"registration\": {\(jsonText(name)): \"none\"}}", listing: listing).map { $0.prefix(18) }
        == ["registration-email"])
  }

  private func jsonText(_ text: String) -> String { JSONValue(.string(text)).canonical }
}
