import Bookings
import Offers
import Testing

@Suite struct GateTests {
  @Test func `a sound order passes every check that can be judged`() throws {
    let draft = try BookingDraft(try soundInput())
    #expect(draft.state == .bookable)
    #expect(draft.checks.map(\.id) == (1...20).map { ($0 < 10 ? "B0" : "B") + String($0) })
    #expect(draft.checks.filter { $0.status != .pass }.map(\.id) == ["B18", "B19", "B20"])
    #expect(draft.obstacles.isEmpty)
    #expect(try answer(draft) == "book USD 240,000.00 on 2026-11-23 (America/New_York)")
  }

  @Test(arguments: mutations)
  func `changing one fact changes its check alone`(_ mutation: Mutation) throws {
    var input = try soundInput()
    mutation.change(&input)
    let draft = try BookingDraft(input)
    let changed = draft.checks.filter { $0.status != .pass && !["B18", "B19", "B20"].contains($0.id) }
    #expect(changed.map(\.id) == [mutation.check], "\(changed)")
    #expect(changed.first?.status == mutation.status)
    #expect(draft.state == (mutation.blocks ? .provisional : .bookable))
    #expect(draft.obstacles.isEmpty == !mutation.blocks)
  }

  @Test func `an amended order is not bookable before its difference is known`() throws {
    var input = try soundInput(#"{"offer": {"amending": true, "sourceOfferId": "offer-before"}}"#)
    #expect(try verdict("B11", of: input).status == .fail)
    input.previousBooking = PreviousBooking(
      bookingID: "BKG-2025-000007", agreementID: "agmt-before", offerID: "offer-before", wholesaleTcv: "180000.00")
    #expect(try verdict("B11", of: input).status == .notJudged)
    let draft = try BookingDraft(input)
    #expect(draft.state == .provisional)
    let message = "amends BKG-2025-000007: the difference to book is not computed in this version"
    #expect(draft.obstacles == [message])
    #expect(try BookingHeadline(ofModel: try draft.frozen(try firstNumbers())).concerns == ["B11 " + message])
    input.previousBooking?.offerID = "offer-other"
    #expect(try verdict("B11", of: input).status == .fail)
    input.form.offer.sourceOfferID = nil
    #expect(try verdict("B11", of: input).message == "the Source Offer ID is missing")
  }

  @Test func `an order that nobody accepted is no draft`() throws {
    let input = try soundInput(#"{"accepted": null, "extended": null}"#)
    #expect(throws: BookingError.notAccepted(offer: "acme-2026", missingForBooking(input.form))) {
      try BookingDraft(input)
    }
  }

  @Test func `says in plain words what is missing`() throws {
    let bare = try soundInput(#"{"authorized": null, "extended": null, "accepted": null}"#).form
    #expect(
      missingForBooking(bare) == [
        "the resale authorization is not known: its CPPO Opportunity ID (resaleauthz-...) is missing",
        "the partner's private offer is not known: its Offer ID (offer-...) is missing",
        "the buyer has not accepted: the agreement id (agmt-...) and the time of acceptance are missing",
        "evidence of the acceptance is missing, such as the e-mail of AWS Marketplace",
      ])
    #expect(missingForBooking(try soundInput().form).isEmpty)
    #expect(missingForBooking(try soundInput(#"{"accepted": {"evidence": null}}"#).form).count == 1)
  }
}

/// The check of that id, made for an input.
func verdict(_ id: String, of input: BookingInput) throws -> CheckResult {
  try #require(try BookingDraft(input).checks.first { $0.id == id })
}
