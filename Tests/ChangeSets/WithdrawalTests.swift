import ChangeSets
import Findings
import JSON
import Offers
import Testing

struct WithdrawalTests {
  private let authorized =
    #"{"authorized": {"opportunityId": "resaleauthz-yaxjqxiskysxa", "at": "2026-11-01T10:00:00Z"}}"#
  private let extended = #"{"extended": {"offerId": "offer-dacpxznflfwin", "at": "2026-11-02T09:00:00Z"}}"#
  private let accepted =
    #"{"accepted": {"agreementId": "agmt-4mwg1nevbokzw95eca5797ixs", "at": "2026-11-03T14:32:07Z"}}"#

  private func withdrawal(_ patches: String..., partnerHasCancelled: Bool = false, now: String = "2026-11-23T08:00:00Z")
    throws -> Withdrawal
  {
    let form = try #require(OfferForm(patches.reduce(json(SoundOffer.form)) { try $0.merging(json($1)) }))
    let situation = Withdrawal.Situation(form, key: "acme-2099", partnerHasCancelled: partnerHasCancelled)
    return Withdrawal(of: situation, now: try #require(Instant(now)))
  }

  private func request(_ withdrawal: Withdrawal) throws -> (JSONValue, warnings: [String]) {
    guard case .request(let request, let warnings) = withdrawal else {
      Issue.record("refused: \(withdrawal)")
      return (.null, [])
    }
    return (request, warnings)
  }

  private func refusal(_ withdrawal: Withdrawal) throws -> Withdrawal.Refusal {
    guard case .refused(let refusal) = withdrawal else { throw Unexpected() }
    return refusal
  }

  private struct Unexpected: Error {}

  @Test func `an authorization that nobody has used is restricted`() throws {
    let (request, warnings) = try request(withdrawal(authorized))
    #expect(
      request["ChangeSet"] == [
        [
          "ChangeType": "RestrictResaleAuthorization",
          "Entity": ["Type": "ResaleAuthorization@1.0", "Identifier": "resaleauthz-yaxjqxiskysxa"],
          "DetailsDocument": [:],
        ]
      ])
    #expect(warnings.count == 1 && warnings[0].contains("for good"))
    #expect(try findings(of: request.pretty) == [])
  }

  @Test func `once the partner has extended, the partner has to cancel first`() throws {
    let refusal = try refusal(withdrawal(authorized, extended))
    #expect(
      refusal.reason
        == "Cascade Cloud LLC has extended the offer to the buyer already (offer-dacpxznflfwin); it can be withdrawn only before that"
    )
    #expect(refusal.steps.first == "ask Cascade Cloud LLC to cancel its private offer (offer-dacpxznflfwin) first")
  }

  @Test func `an Offer ID in the form alone means that the partner has extended`() throws {
    #expect(try refusal(withdrawal(authorized, #"{"offer": {"offerId": "offer-dacpxznflfwin"}}"#)).steps.count == 4)
  }

  @Test func `after the partner has cancelled, the authorization can be withdrawn`() throws {
    let (request, _) = try request(withdrawal(authorized, extended, partnerHasCancelled: true))
    #expect(request.changeTypes == ["RestrictResaleAuthorization"])
  }

  @Test func `an agreement is not ended by withdrawing its authorization`() throws {
    for hasCancelled in [false, true] {
      let refusal = try refusal(withdrawal(authorized, extended, accepted, partnerHasCancelled: hasCancelled))
      #expect(refusal.reason.contains("accepted"))
    }
  }

  @Test func `a draft has nothing to withdraw`() throws {
    #expect(try refusal(withdrawal()).reason.contains("no authorization yet"))
  }

  @Test func `an associated authorization is withdrawn by the id in the metadata`() throws {
    let metadata = #"{"contractMetadata": {"CPPO Opportunity ID": "resaleauthz-k7wq3mzr5tadh"}}"#
    let (request, _) = try request(withdrawal(metadata, #"{"offer": {"associate": true}}"#))
    #expect(
      request["ChangeSet"]?.elements?.first?["Entity"]?["Identifier"] == "resaleauthz-k7wq3mzr5tadh")
  }

  @Test func `an authorization that ended by itself brings a warning`() throws {
    let (_, warnings) = try request(withdrawal(authorized, now: "2099-01-01T00:00:00Z"))
    #expect(warnings.last?.contains("INCOMPATIBLE_STATUS") == true)
    #expect(try request(withdrawal(authorized, now: "2098-12-31T23:59:59Z")).warnings.count == 1)
  }

  @Test func `the token of a withdrawal is its content's`() throws {
    let token = try request(withdrawal(authorized)).0["ClientRequestToken"]
    #expect(try request(withdrawal(authorized)).0["ClientRequestToken"] == token)
    #expect(try request(withdrawal(authorized)).0["ChangeSetName"] == "Withdraw acme-2099")
  }
}
