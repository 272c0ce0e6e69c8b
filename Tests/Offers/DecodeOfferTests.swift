import JSON
import Offers
import Testing

struct DecodeOfferTests {
  @Test func `a sound form with facts decodes whole`() throws {
    let quotes = #"{"quotes": [{"file": "q.txt", "number": "Q-1", "date": "2026-11-20", "amount": "240000.00"}]}"#
    let offer = try #require(OfferForm(try form(SoundForm.facts, quotes)))
    #expect(offer.product.total.text == "240000.00")
    #expect(offer.quotes.first?.amount?.text == "240000.00")
    #expect(offer.facts.accepted?.agreementID == "agmt-4mwg1nevbokzw95eca5797ixs")
  }

  @Test(arguments: [
    #"{"quotes": [{"file": "q.txt", "number": "Q-1", "date": "2026-02-30"}]}"#,
    #"{"quotes": [{"file": "q.txt", "number": "Q-1", "date": "2026-11-20", "amount": "1"}]}"#,
    #"{"quotes": {}}"#, #"{"eula": {"files": ["a.pdf", 7]}}"#, #"{"notify": [1]}"#,
    #"{"registration": {"Company": 1}}"#,
    #"{"accepted": {"agreementId": "agmt-1", "at": "yesterday"}}"#, #"{"accepted": []}"#,
    #"{"extended": {"offerId": "offer-1", "at": "2026-11-02T09:00:00Z", "expiresOn": "soon"}}"#,
    #"{"details": {"renewal": {"channel": "post"}}}"#, #"{"details": {"zeroDollarPrices": "no"}}"#,
    #"{"offer": {"amending": "yes"}}"#, #"{"eula": {"files": [{"path": "a.pdf", "title": 1}]}}"#,
    #"{"product": {"dimensions": [{"key": "users", "quantity": "500", "unitPrice": "480.00"}]}}"#,
    #"{"eula": {"type": "standard"}}"#, #"{"resellerAgreement": {"file": "a.pdf"}}"#,
    #"{"resellerAgreement": {"type": "none", "file": "a.pdf"}}"#, #"{"eula": {"type": "standard", "files": 7}}"#,
  ]) func `what cannot be read makes the form fail and is never dropped`(patch: String) throws {
    #expect(OfferForm(try form(patch)) == nil)
  }

  @Test(arguments: [
    #"{"companyName": null}"#, #"{"buyerCountry": null}"#, #"{"partner": null}"#, #"{"product": null}"#,
    #"{"product": {"dimensions": null}}"#, #"{"eula": null}"#, #"{"resellerAgreement": null}"#, #"{"details": null}"#,
    #"{"contractMetadata": null}"#, #"{"contractMetadata": {"AWS Account Number": null}}"#,
    #"{"contractMetadata": {"Partner AWS Account Number": null}}"#, #"{"details": {"expirationDate": null}}"#,
  ]) func `a form without a required value fails`(patch: String) throws {
    #expect(OfferForm(try form(patch)) == nil)
  }

  @Test func `a standard contract with an empty list of files decodes`() throws {
    let offer = OfferForm(try form(#"{"eula": {"type": "standard", "files": []}}"#))
    #expect(offer?.eula == .standard)
  }
}
