import JSON
import Offers
import Testing

struct AuthorizedTermsTests {
  private func difference(_ patch: String) throws -> String? {
    firstDifference(authorizedTerms(of: try form()), authorizedTerms(of: try form(patch)))
  }

  @Test(arguments: [
    SoundForm.facts, #"{"notify": ["other@isv.example"]}"#, #"{"registration": {"Phone Number": "1"}}"#,
    #"{"key": "other", "$schema": "offer.schema.json", "x-crm": 7}"#, #"{"offer": {"offerId": "offer-dacpxznflfwin"}}"#,
    #"{"contractMetadata": {"CPPO Opportunity ID": "resaleauthz-yaxjqxiskysxa"}}"#, #"{"partner": {"x-id": 1}}"#,
    #"{"quotes": null}"#, #"{"offer": null}"#, #"{"product": {"schedule": null}}"#,
    #"{"eula": {"files": [{"path": "eula/master.pdf"}]}}"#,
    #"{"product": {"dimensions": [{"unitPrice": "480.00", "quantity": 5e2, "key": "users"}]}}"#,
  ]) func `facts, notes and other spellings change no terms`(patch: String) throws {
    #expect(try difference(patch) == nil)
    #expect(authorizedTerms(of: try form()).canonical == authorizedTerms(of: try form(patch)).canonical)
  }

  @Test(arguments: [
    (#"{"companyName": "Acme"}"#, "companyName"), (#"{"buyerCountry": "DE"}"#, "buyerCountry"),
    (#"{"partner": {"name": "Other"}}"#, "partner.name"),
    (
      #"{"product": {"dimensions": [{"key": "users", "quantity": 501, "unitPrice": "480.00"}]}}"#,
      "product.dimensions[0].quantity"
    ),
    (#"{"eula": {"files": ["eula/master.pdf", "b.txt"]}}"#, "eula.files[1]"),
    (#"{"eula": {"files": [{"path": "eula/master.pdf", "title": "T"}]}}"#, "eula.files[0].title"),
    (#"{"resellerAgreement": {"type": "none"}}"#, "resellerAgreement.type"),
    (#"{"quotes": [{"file": "q.txt", "number": "Q-1", "date": "2026-11-20"}]}"#, "quotes"),
    (#"{"contractMetadata": {"AWS Account Number": "012345678902"}}"#, #"contractMetadata."AWS Account Number""#),
    (#"{"details": {"expirationDate": "2099-12-30"}}"#, "details.expirationDate"),
    (#"{"details": {"zeroDollarPrices": true}}"#, "details.zeroDollarPrices"),
    (#"{"offer": {"amending": true, "sourceOfferId": "offer-dacpxznflfwin"}}"#, "offer"),
  ]) func `a change of terms is named`(patch: String, path: String) throws {
    #expect(try difference(patch) == path)
  }
}
