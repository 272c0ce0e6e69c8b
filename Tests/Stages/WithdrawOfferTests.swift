import Findings
import Offers
import Stages
import TestSupport
import Testing

struct WithdrawOfferTests {
  private let authorized =
    #"{"authorized": {"opportunityId": "resaleauthz-yaxjqxiskysxa", "at": "2026-11-01T10:00:00Z"}}"#

  private func withdraw(_ offer: String, in fixture: PacketFixture) throws -> OfferWithdrawal {
    try withdrawOffer(
      offer, workspace: fixture.folder.path, partnerHasCancelled: false, now: fixture.now, worker: testWorker)
  }

  @Test func `an authorized offer is withdrawn by its key`() throws {
    let fixture = try PacketFixture(Sample(form: authorized))
    try fixture.run()
    guard case .request(let text, _) = try withdraw("acme-2099", in: fixture) else {
      Issue.record("refused")
      return
    }
    #expect(text.contains("\"RestrictResaleAuthorization\"") && text.contains("\"resaleauthz-yaxjqxiskysxa\""))
  }

  @Test func `a fact that was stored after the revision counts`() throws {
    let fixture = try PacketFixture(Sample(form: authorized))
    try fixture.run()
    let extended = #"{"extended": {"offerId": "offer-dacpxznflfwin", "at": "2026-11-02T09:00:00Z"}}"#
    try fixture.write(
      Sample(
        form: #"{"authorized": {"opportunityId": "resaleauthz-yaxjqxiskysxa", "at": "2026-11-01T10:00:00Z"}, "#
          + extended.dropFirst()))
    try fixture.run()
    #expect(try !fixture.published().keys.contains { $0.contains("packets/r2/") })
    guard case .refused(let reason, let steps) = try withdraw("acme-2099", in: fixture) else {
      Issue.record("not refused")
      return
    }
    #expect(reason.contains("has extended") && steps.count == 4)
  }

  @Test func `an offer that is not there is named`() throws {
    let fixture = try PacketFixture()
    #expect(throws: SettingsProblem.self) { try withdraw("nobody-2099", in: fixture) }
  }
}
