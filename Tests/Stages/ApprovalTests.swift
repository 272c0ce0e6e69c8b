import Findings
import Foundation
import JSON
import Offers
import Pipeline
import Stages
import TestSupport
import Testing

struct ApprovalTests {
  private let required = Sample(settings: #"{"requireApproval": true}"#)
  private let changeSet = "offers/acme-2099/current/marketplace/change-set.json"
  private let page = "offers/acme-2099/review.html"

  @discardableResult
  private func approve(
    _ fixture: PacketFixture, by name: String = "Dana Reyes", at: String = "2026-11-23T09:00:00Z"
  ) throws -> Approval {
    let now = try #require(Instant(at))
    return try approveOffer(
      fixture.folder.path + "/packet", by: name, workspace: nil, now: now, worker: testWorker
    ).approval
  }

  private func isThere(_ fixture: PacketFixture, _ path: String) -> Bool {
    FileManager.default.fileExists(atPath: fixture.folder.path + "/" + path)
  }

  private func hasChangeSet(_ fixture: PacketFixture) -> Bool { isThere(fixture, changeSet) }

  private func line(_ outcome: RunOutcome<OfferJob>) -> String? {
    outcome.stages.first { $0.uses == "prepare-change-set" }?.summary
  }

  @Test func `the change set waits until somebody has approved the offer`() throws {
    let fixture = try PacketFixture(required)
    let first = try fixture.run()
    let words = "approval is required: bindery approve acme-2099 --by NAME"
    #expect(line(first) == "waits: \(words)" && first.job.approval.words == words)
    #expect(isThere(fixture, "offers/acme-2099/current/buyer/eula.pdf"))
    #expect(!hasChangeSet(fixture))
    #expect(try fixture.folder.text(page).contains("The AWS request waits for an approval."))
    #expect(try fixture.open(writes: false).plan.isUpToDate)

    try approve(fixture)
    #expect(!hasChangeSet(fixture))
    #expect(try fixture.folder.text(page).contains("What this page shows is approved."))
    #expect(try !fixture.open(writes: false).plan.isUpToDate)

    let second = try fixture.run()
    #expect(hasChangeSet(fixture))
    #expect(second.job.approval.state == "approved")
    #expect(try fixture.folder.text(page).contains("by Dana Reyes"))
    #expect(try fixture.open(writes: false).plan.isUpToDate)
  }

  @Test(arguments: [
    Sample(settings: #"{"requireApproval": true, "documentsBaseURL": "https://other.s3.amazonaws.com/terms"}"#),
    Sample(listing: #"{"title": "Sentinel Two"}"#, settings: #"{"requireApproval": true}"#),
    Sample(
      settings: #"{"requireApproval": true}"#, pipeline: #"{"stages": {"change-set": {"with": {"release": true}}}}"#),
  ]) func `nobody approved that it is released at once, comes from elsewhere or is another product`(changed: Sample)
    throws
  {
    let fixture = try PacketFixture(required)
    try fixture.run()
    try approve(fixture)
    try fixture.run()
    #expect(hasChangeSet(fixture))
    try fixture.write(changed)
    #expect(try fixture.run().job.approval.state == "void")
    #expect(!hasChangeSet(fixture))
  }

  @Test(arguments: ["term", "document"])
  func `a change voids the approval, and the request goes`(what: String) throws {
    let fixture = try PacketFixture(required)
    try fixture.run()
    try approve(fixture)
    try fixture.run()
    #expect(hasChangeSet(fixture))
    let changed =
      what == "term"
      ? Sample(form: #"{"details": {"expirationDate": "2099-11-30"}}"#, settings: required.settings)
      : Sample(
        form: #"{"eula": {"files": ["eula/master.pdf", "eula/more.txt"]}}"#,
        files: ["eula/more.txt": Array("More.\n".utf8)], settings: required.settings)
    try fixture.write(changed)
    let outcome = try fixture.run()
    let words =
      "the approval by Dana Reyes at 2026-11-23T09:00:00Z is void: the offer was changed since; "
      + "approve it again: bindery approve acme-2099 --by NAME"
    #expect(line(outcome) == "waits: \(words)" && outcome.job.approval.state == "void")
    #expect(!hasChangeSet(fixture))
    #expect(try fixture.folder.text(page).contains("no, void: the offer has changed since"))
    try approve(fixture, by: "Kim Lee", at: "2026-11-24T09:00:00Z")
    #expect(try fixture.run().job.approval.state == "approved")
    #expect(hasChangeSet(fixture))
  }

  @Test func `what was approved before holds again when the change is taken back`() throws {
    let fixture = try PacketFixture(required)
    try fixture.run()
    try approve(fixture)
    try fixture.run()
    try fixture.write(Sample(form: #"{"details": {"expirationDate": "2099-11-30"}}"#, settings: required.settings))
    try fixture.run()
    try fixture.write(required)
    #expect(try fixture.run().job.approval.state == "approved")
    #expect(hasChangeSet(fixture))
  }

  @Test func `facts and addresses void nothing`() throws {
    let fixture = try PacketFixture(required)
    try approve(fixture)
    try fixture.write(
      Sample(
        form: #"""
          {"notify": ["cfo@isv.example"],
           "authorized": {"opportunityId": "resaleauthz-yaxjqxiskysxa", "at": "2026-11-01T10:00:00Z"}}
          """#, settings: required.settings))
    let outcome = try fixture.run()
    #expect(outcome.job.approval.state == "approved")
    #expect(hasChangeSet(fixture))
  }

  @Test func `without a need for approval a void one is said and nothing waits`() throws {
    let fixture = try PacketFixture()
    try fixture.run()
    try approve(fixture)
    #expect(try fixture.open(writes: false).plan.isUpToDate)
    try fixture.write(Sample(form: #"{"details": {"expirationDate": "2099-11-30"}}"#))
    let outcome = try fixture.run()
    #expect(outcome.job.approval.words?.hasSuffix("is void: the offer was changed since") == true)
    #expect(hasChangeSet(fixture))
    #expect(try fixture.folder.text(page).contains("It was approved, and has changed since: the approval is void."))
  }

  @Test func `a request that was published before approval was required goes`() throws {
    let fixture = try PacketFixture()
    try fixture.run()
    #expect(hasChangeSet(fixture))
    try fixture.write(required)
    try fixture.run()
    #expect(!hasChangeSet(fixture))
  }

  @Test func `the request is judged before anybody is asked to approve it`() throws {
    let fixture = try PacketFixture(
      Sample(settings: #"{"requireApproval": true, "documentsBaseURL": null}"#))
    #expect(try fixture.check().map(\.rule) == ["change-set-placeholder"])
    #expect(try fixture.run().findings.map(\.rule) == ["change-set-placeholder"])
    #expect(try fixture.run().findings.map(\.rule) == ["change-set-placeholder"])
  }

  @Test func `an offer that is only associated waits for nothing`() throws {
    let form = #"""
      {"offer": {"associate": true, "offerId": "offer-dacpxznflfwin"},
       "contractMetadata": {"CPPO Opportunity ID": "resaleauthz-yaxjqxiskysxa"}}
      """#
    let fixture = try PacketFixture(Sample(form: form, settings: required.settings))
    #expect(line(try fixture.run()) == "the authorization exists already; no request")
  }

  @Test func `nobody approves an offer with errors`() throws {
    let fixture = try PacketFixture(Sample(form: #"{"notify": ["nobody"]}"#, settings: required.settings))
    #expect(throws: ApprovalProblem.self) { try approve(fixture) }
    #expect(try !fixture.folder.tree().keys.contains { $0.hasPrefix("facts/") })
  }

  @Test func `approving twice keeps both, and the same approval is one`() throws {
    let fixture = try PacketFixture(required)
    try fixture.run()
    try approve(fixture)
    try approve(fixture)
    try approve(fixture, by: "Kim Lee", at: "2026-11-24T09:00:00Z")
    #expect(try fixture.folder.tree().keys.filter { $0.hasPrefix("facts/approval-") }.count == 2)
    let text = try fixture.folder.text(page)
    #expect(text.contains("Dana Reyes") && text.contains("Kim Lee"))
  }

  @Test(arguments: ["", "   ", "Dana\nReyes", "Dana\u{1B}[31m", "Dana\u{202E}", String(repeating: "x", count: 101)])
  func `a name that hides something is refused`(name: String) throws {
    let fixture = try PacketFixture(required)
    #expect(throws: ApprovalProblem.self) { try approve(fixture, by: name) }
    #expect(try !fixture.folder.tree().keys.contains { $0.hasPrefix("facts/") })
  }

  @Test func `a name is shown as text`() throws {
    let fixture = try PacketFixture(required)
    try fixture.run()
    try approve(fixture, by: "<script>alert(1)</script> & 'Co'")
    let text = try fixture.folder.text(page)
    #expect(!text.contains("<script") && text.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &#39;Co&#39;"))
  }

  @Test func `an offer is approved and withdrawn by its key, also where its form has none`() throws {
    let fixture = try PacketFixture(Sample(form: #"{"key": null}"#, settings: required.settings))
    try FileManager.default.moveItem(atPath: fixture.folder.path + "/packet", toPath: fixture.folder.path + "/robots")
    let now = fixture.now
    func run() throws -> RunOutcome<OfferJob> {
      try PacketRun(
        PacketRun.Request(packet: fixture.folder.path + "/robots", now: now, writes: true, worker: testWorker)
      ).run()
    }
    #expect(try run().job.key == "robots")
    let (_, key) = try approveOffer("robots", by: "Dana", workspace: fixture.folder.path, now: now, worker: testWorker)
    #expect(key == "robots")
    #expect(try run().job.approval.state == "approved")
    #expect(isThere(fixture, "offers/robots/current/marketplace/change-set.json"))
  }
}
