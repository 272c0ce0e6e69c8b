import Findings
import Foundation
import JSON
import Pipeline
import Stages
import TestSupport
import Testing

struct BookingRunTests {
  /// The accepted packet with another agreement id, Offer ID or key.
  private func sample(agreement: String? = nil, offerID: String? = nil, key: String? = nil) throws -> Sample {
    var patch: JSONValue = [:]
    if let agreement { patch = patch.merging(["accepted": ["agreementId": JSONValue(.string(agreement))]]) }
    if let offerID { patch = patch.merging(["extended": ["offerId": JSONValue(.string(offerID))]]) }
    if let key { patch = patch.merging(["key": JSONValue(.string(key))]) }
    let form = try #require(JSONReader.read(Array(acceptance.utf8), file: "f").value)
    return Sample(form: form.merging(patch).canonical, files: acceptedSample.files)
  }

  /// The cells `column` of the register, row by row.
  private func register(_ fixture: PacketFixture, _ column: String) throws -> [String] {
    let lines = try fixture.folder.text("register.csv").split(separator: "\r\n")
    let names = try #require(lines.first).split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let index = try #require(names.firstIndex(of: column))
    // No cell before the buyer's name has a comma in it.
    return lines.dropFirst().map {
      String($0.split(separator: ",", omittingEmptySubsequences: false)[index])
    }
  }

  @Test func `a corrected agreement id does not book the order a second time`() throws {
    let fixture = try PacketFixture(try sample(agreement: "agmt-mistyped"))
    #expect(try fixture.run().job.booking?.isBookable == true)
    try fixture.write(acceptedSample)
    let second = try #require(try fixture.run().job.booking)
    #expect(second.state == "PROVISIONAL")
    #expect(second.concerns.contains { $0.hasPrefix("B16 BKG-2026-000001 books") && $0.contains("agmt-mistyped") })
    #expect(try register(fixture, "state") == ["BOOKABLE", "PROVISIONAL"])
  }

  @Test func `one Offer ID under two offer keys is booked once`() throws {
    let fixture = try PacketFixture(acceptedSample)
    try fixture.run()
    try fixture.write(try sample(agreement: "agmt-another", key: "acme-again"))
    let second = try #require(try fixture.run().job.booking)
    #expect(second.state == "PROVISIONAL")
    #expect(second.concerns.contains { $0.hasPrefix("B16 ") })
    // The booking that was there first stays as it is, also when it is looked at anew.
    try fixture.write(acceptedSample)
    try fixture.folder.write(
      "bindery.json", try fixture.folder.text("bindery.json").replacing("1 Main Street", with: "2 Main Street"))
    #expect(try fixture.run().job.booking?.isBookable == true)
  }

  @Test func `another agreement of the same authorization is booked, with a warning`() throws {
    let fixture = try PacketFixture(acceptedSample)
    try fixture.run()
    try fixture.write(try sample(agreement: "agmt-second", offerID: "offer-second"))
    let second = try #require(try fixture.run().job.booking)
    #expect(second.isBookable)
    #expect(second.bookingID == "BKG-2026-000002")
    #expect(second.concerns.contains { $0.hasPrefix("B16 BKG-2026-000001 books") })
  }

  @Test func `lost files of an issued booking are made again, byte for byte`() throws {
    let fixture = try PacketFixture(acceptedSample)
    let folder = try #require(try fixture.run().job.booking).folder
    let before = try fixture.published()
    for lost in ["SHA256SUMS", (folder as NSString).lastPathComponent + ".pdf", ""] {
      try FileManager.default.removeItem(atPath: lost.isEmpty ? folder : folder + "/" + lost)
      let plan = try fixture.open(writes: false).plan
      guard case .act(let reason)? = plan.stages.last?.need else {
        Issue.record("a lost file is no reason to run: \(String(describing: plan.stages.last?.need))")
        continue
      }
      #expect(reason.hasSuffix(" is missing"))
      let outcome = try fixture.run()
      #expect(outcome.job.booking?.isNew == false)
      #expect(outcome.job.booking?.restored.count == (lost.isEmpty ? 3 : 1))
      #expect(try fixture.published() == before)
      #expect(try fixture.open(writes: false).plan.isUpToDate)
    }
    #expect(try register(fixture, "seq") == ["1"])
  }

  @Test func `planning and checking leave the workspace as it is, the ledger's files too`() throws {
    let fixture = try PacketFixture(acceptedSample)
    try fixture.run()
    let before = try fixture.folder.tree()
    #expect(before.keys.contains("bindery.sqlite") && !before.keys.contains("bindery.sqlite-wal"))
    #expect(try fixture.open(writes: false).plan.isUpToDate)
    #expect(try fixture.check() == [])
    #expect(try fixture.folder.tree() == before)
  }

  @Test func `a changed file of an issued booking stops the run and is named`() throws {
    let fixture = try PacketFixture(acceptedSample)
    let folder = try #require(try fixture.run().job.booking).folder
    let file = folder + "/" + (folder as NSString).lastPathComponent + ".pdf"
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
    try (bytes + [0x20]).write(to: URL(fileURLWithPath: file))
    do {
      try fixture.run()
      Issue.record("a changed file was taken")
    } catch {
      #expect("\(error)".contains(file))
      #expect("\(error)".contains("remove it and run again"))
    }
    try FileManager.default.removeItem(atPath: file)
    try fixture.run()
    #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == bytes)
  }

  @Test func `the answer is that of the issued revision, in every run`() throws {
    let fixture = try PacketFixture(acceptedSample)
    let first = try #require(try fixture.run().job.booking)
    #expect(first.answer == "book USD 240,000.00 on 2026-11-03 (America/New_York)")
    try fixture.write(try sample(offerID: "offer-corrected"))
    let second = try #require(try fixture.run().job.booking)
    #expect(second.revision == 2)
    #expect(second.answer == "nothing more to book (supersedes r1)")
    let json = try fixture.folder.read(
      String(second.folder.dropFirst(fixture.folder.path.count + 1)) + "/"
        + (second.folder as NSString).lastPathComponent + ".json")
    #expect(
      JSONReader.read(json, file: "booking").value?["document"]?["answer"]?.string == second.answer)
    var again = try #require(try fixture.run().job.booking)
    #expect(!again.isNew)
    again.isNew = true
    #expect(again == second)
  }
}
