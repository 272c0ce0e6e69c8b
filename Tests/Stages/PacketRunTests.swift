import Findings
import Foundation
import JSON
import Pipeline
import Stages
import TestSupport
import Testing

struct PacketRunTests {
  @Test func `an accepted packet becomes an EULA and a bookable artifact`() throws {
    let fixture = try PacketFixture(acceptedSample)
    let outcome = try fixture.run()
    #expect(outcome.findings == [])
    #expect(outcome.stages.map(\.status) == [.ran, .ran, .ran, .ran, .ran, .ran])
    let booking = try #require(outcome.job.booking)
    #expect(booking.bookingID == "BKG-2026-000001")
    #expect(booking.isBookable)
    let names = Set(try fixture.published().keys)
    #expect(names.contains("offers/acme-2099/packets/r1/buyer/eula.pdf"))
    #expect(names.contains("offers/acme-2099/packets/r1/packet/eula/master.pdf"))
    #expect(
      names.contains {
        $0.hasPrefix("offers/acme-2099/bookings/BKG-2026-000001_r1_new-order_2026-11-03_acme-robotics_")
      })
    #expect(try fixture.folder.text("register.csv").split(separator: "\r\n").count == 2)
  }

  @Test func `a second run does nothing and says where everything is`() throws {
    let fixture = try PacketFixture(acceptedSample)
    let first = try fixture.run()
    let before = try fixture.folder.tree().filter { !$0.key.hasPrefix("bindery.sqlite") }
    let run = try fixture.open(writes: true)
    #expect(run.plan.isUpToDate)
    let second = try run.run()
    #expect(second.stages.map(\.status) == [.unchanged, .unchanged, .unchanged, .unchanged, .done, .done])
    #expect(second.job.booking?.bookingID == first.job.booking?.bookingID)
    #expect(second.job.booking?.isNew == false)
    #expect(try fixture.folder.tree().filter { !$0.key.hasPrefix("bindery.sqlite") } == before)
  }

  @Test func `acceptance typed in later books without touching the documents`() throws {
    let fixture = try PacketFixture()
    let first = try fixture.run()
    #expect(first.job.booking == nil)
    #expect(first.job.missingForBooking.count == 4)
    try fixture.write(acceptedSample)
    let second = try fixture.run()
    #expect(second.stages.map(\.status) == [.ran, .unchanged, .unchanged, .ran, .ran, .ran])
    #expect(second.job.booking?.isBookable == true)
    let revisions = try fixture.published().keys.filter { $0.hasPrefix("offers/acme-2099/packets/r2") }
    #expect(revisions.isEmpty)
  }

  @Test func `a changed file makes a new revision, and unchanged documents are taken over`() throws {
    let quote =
      #"{"quotes": [{"file": "reseller/q.txt", "number": "Q-1", "date": "2026-11-01", "amount": "240000.00"}]}"#
    let fixture = try PacketFixture(Sample(form: quote, files: ["reseller/q.txt": Array("Quote one\n".utf8)]))
    try fixture.run()
    try fixture.write(Sample(form: quote, files: ["reseller/q.txt": Array("Quote two\n".utf8)]))
    let second = try fixture.run()
    #expect(second.stages[1].status == .unchanged)
    #expect(second.stages[2].reason.hasPrefix("input reseller/q.txt changed: "))
    let published = try fixture.published()
    let path = "offers/acme-2099/packets/"
    #expect(published[path + "r1/buyer/eula.pdf"] == published[path + "r2/buyer/eula.pdf"])
    #expect(
      published[path + "r1/reseller/reseller-agreement.pdf"] != published[path + "r2/reseller/reseller-agreement.pdf"])
    #expect(published["offers/acme-2099/current"] == Array("packets/r2".utf8))
  }

  @Test func `other terms under an authorized offer's key are refused`() throws {
    let fixture = try PacketFixture(acceptedSample)
    try fixture.run()
    let form = #"{"product": {"dimensions": [{"key": "users", "quantity": 501, "unitPrice": "480.00"}]}}"#
    try fixture.folder.write("packet/offer.json", SamplePacket(Sample(form: form)).form)
    let second = try fixture.run()
    #expect(second.findings.map(\.rule) == ["file-unnamed", "offer-changed-after-authorization"])
    #expect(second.findings.last?.message.hasPrefix("product.dimensions[0].quantity differs") == true)
    #expect(try fixture.published().keys.allSatisfy { !$0.contains("packets/r2") })
  }

  @Test func `another document under an authorized offer's key is refused`() throws {
    let terms = #"{"eula": {"files": ["eula/terms.txt"]}}"#
    func sample(_ text: String) throws -> Sample {
      let form = try #require(JSONReader.read(Array(acceptance.utf8), file: "f").value)
      let patch = try #require(JSONReader.read(Array(terms.utf8), file: "f").value)
      let files = acceptedSample.files.merging(["eula/terms.txt": Array(text.utf8), "eula/master.pdf": nil]) { $1 }
      return Sample(form: form.merging(patch).canonical, files: files)
    }
    let fixture = try PacketFixture(try sample("Terms.\n"))
    #expect(try fixture.run().findings == [])
    try fixture.write(try sample("Other terms.\n"))
    #expect(
      try fixture.run().findings.map(\.message) == [
        "a document differs from what was published when the offer was authorized"
      ])
    try fixture.write(try sample("Terms.\n"))
    #expect(try fixture.run().findings == [])
  }

  @Test func `who hears of it can change after authorization`() throws {
    let fixture = try PacketFixture(acceptedSample)
    try fixture.run()
    let form = try #require(JSONReader.read(Array(acceptance.utf8), file: "f").value)
    let notify: JSONValue = ["notify": ["cfo@isv.example"], "x-crm": "0061"]
    try fixture.write(Sample(form: form.merging(notify).canonical, files: acceptedSample.files))
    #expect(try fixture.run().findings == [])
  }

  @Test func `two packets without a key in folders of one name are two offers`() throws {
    let fixture = try PacketFixture(Sample(form: #"{"key": null}"#))
    try fixture.run()
    try fixture.write(
      Sample(form: #"{"key": null, "companyName": "Other Ltd.", "registration": {"Company": "Other Ltd."}}"#))
    #expect(try fixture.run().findings.map(\.rule) == ["offer-key-taken"])
  }

  @Test func `two listings with one key are our mistake`() throws {
    let fixture = try PacketFixture()
    try fixture.folder.write("listings/other.json", try fixture.folder.read("listings/sentinel.json"))
    do {
      try fixture.run()
      Issue.record("the listings were taken")
    } catch SettingsProblem.findings(let findings) {
      #expect(findings.map(\.rule) == ["listing-twice"])
    }
  }

  @Test func `another listing that changes is no reason to run again`() throws {
    let fixture = try PacketFixture()
    try fixture.run()
    let other = try fixture.folder.text("listings/sentinel.json").replacing("\"sentinel\"", with: "\"harbor\"")
    try fixture.folder.write("listings/harbor.json", other)
    #expect(try fixture.open(writes: false).plan.isUpToDate)
  }

  @Test func `a packet with an error leaves nothing behind but what is wrong with it`() throws {
    let fixture = try PacketFixture(Sample(form: #"{"buyerCountry": "usa", "eula": {"files": ["eula/none.pdf"]}}"#))
    let before = try fixture.folder.tree()
    let outcome = try fixture.run()
    #expect(outcome.findings.map(\.rule) == ["file-unnamed", "country-code", "file-missing"])
    let after = try fixture.folder.tree().filter { $0.key != ".lock" && !$0.key.contains("/attempt/") }
    #expect(after == before)
  }

  @Test func `a changed parameter is the reason to run again`() throws {
    let fixture = try PacketFixture()
    try fixture.run()
    try fixture.write(Sample(pipeline: #"{"stages": {"eula": {"with": {"maxBytes": 5000000}}}}"#))
    let plan = try fixture.open(writes: false).plan
    #expect(plan.stages[1].need == .run("parameter maxBytes 6291456 -> 5000000"))
  }

  @Test func `a document that was tampered with is made again`() throws {
    let fixture = try PacketFixture()
    try fixture.run()
    let path = fixture.folder.path + "/offers/acme-2099/packets/r1/buyer/eula.pdf"
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    try fixture.folder.write("offers/acme-2099/packets/r1/buyer/eula.pdf", "other")
    let plan = try fixture.open(writes: false).plan
    #expect(plan.stages[1].need == .run("output buyer/eula.pdf is missing or was changed"))
    try fixture.run()
    #expect(try fixture.folder.read("offers/acme-2099/current/buyer/eula.pdf").starts(with: "%PDF-".utf8))
    #expect(try fixture.open(writes: false).plan.isUpToDate)
  }

  @Test func `nothing of the reseller's set is in what the buyer gets`() throws {
    let form = #"""
      {"resellerAgreement": {"type": "custom", "file": "reseller/secret-agreement.txt"},
       "quotes": [{"file": "reseller/secret-quote.txt", "number": "Q-SECRET", "date": "2026-11-01", "amount": "240000.00"}]}
      """#
    let fixture = try PacketFixture(
      Sample(
        form: form,
        files: [
          "reseller/secret-agreement.txt": Array("Terms\n".utf8), "reseller/secret-quote.txt": Array("Quote\n".utf8),
        ]))
    let outcome = try fixture.run()
    let reseller = try #require(outcome.job.resellerDocument)
    let hashes = reseller.sources.map(\.sha256) + [reseller.sha256]
    #expect(reseller.sources.count == 2)
    for (path, bytes) in try fixture.published() where path.contains("/buyer/") {
      let text = String(decoding: bytes, as: UTF8.self)
      for word in ["secret", "Q-SECRET", "240000", "240,000", "Cascade"] + hashes {
        #expect(!text.contains(word), "\(path) holds \(word)")
      }
    }
  }

  @Test func `the manifest names every source with its pages and hashes`() throws {
    let form = #"{"eula": {"files": ["eula/master.pdf", {"path": "eula/privacy.txt", "title": "Privacy"}]}}"#
    let fixture = try PacketFixture(Sample(form: form, files: ["eula/privacy.txt": Array("We keep secrets.\n".utf8)]))
    try fixture.run()
    let bytes = try fixture.folder.read("offers/acme-2099/current/buyer/eula.manifest.json")
    let manifest = try #require(JSONReader.read(bytes, file: "m").value)
    let sources = try #require(manifest["sources"]?.elements)
    #expect(sources.map { $0["title"]?.string } == ["master.pdf", "Privacy"])
    #expect(sources.map { $0["kind"]?.string } == ["PDF", "TXT"])
    #expect(sources.map { $0["firstPage"]?.int } == [1, 2])
    #expect(manifest["document"]?["pages"]?.int == 3)
    #expect(sources[1]["pageContentSha256"]?.elements?.count == 1)
  }

  @Test func `the same packet gives the same bytes anywhere`() throws {
    let first = try PacketFixture(acceptedSample)
    let second = try PacketFixture(acceptedSample)
    try first.run()
    try second.run()
    #expect(try first.published() == second.published())
    #expect(try first.folder.read("register.csv") == second.folder.read("register.csv"))
  }

  @Test func `two files that differ in letter case alone are refused`() throws {
    let form = #"{"eula": {"files": ["eula/terms.txt", "eula/Terms.txt"]}}"#
    let fixture = try PacketFixture(
      Sample(form: form, files: ["eula/terms.txt": Array("1\n".utf8), "eula/Terms.txt": Array("2\n".utf8)]))
    #expect(try fixture.check().filter { $0.severity == .error }.map(\.rule) == ["names-differ-in-case"])
  }

  @Test func `the shipped pipeline is the file beside the sources`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../pipeline.json")
    #expect(try String(contentsOf: root, encoding: .utf8) == shippedPipeline)
  }

  @Test func `a workspace to start with runs at once`() throws {
    let folder = try TemporaryFolder()
    let made = try makeWorkspace(at: folder.path + "/deals")
    #expect(made.count == 4)
    #expect(try makeWorkspace(at: folder.path + "/deals") == [])
    let run = try PacketRun(
      PacketRun.Request(
        packet: folder.path + "/deals/packets/example", now: try PacketFixture().now, writes: true,
        worker: testWorker))
    #expect(try run.run().findings == [])
  }

  @Test func `a stage of one's own runs beside ours`() throws {
    let uses =
      #"{"stages": {"count": {"uses": "count-words"}, "publish": {"needs": ["check", "eula", "reseller", "count"]}}}"#
    let fixture = try PacketFixture(Sample(pipeline: uses))
    let request = PacketRun.Request(
      packet: fixture.folder.path + "/packet", now: fixture.now, writes: true, worker: testWorker)
    let outcome = try PacketRun(request, catalogue: stageCatalog + [CountWords()]).run()
    #expect(outcome.stages.contains { $0.id == "count" && $0.summary == "1 file" })
    #expect(try fixture.folder.text("offers/acme-2099/current/words.txt") == "1")
  }
}

/// What somebody else might add: a stage that counts the EULA's files.
private struct CountWords: Stage {
  let name = "count-words"
  let version = 1
  let summary = "counts the files of the EULA"

  func inputs(_ job: OfferJob, _ parameters: JSONValue) -> [StageInput] {
    [StageInput("eula/master.pdf", sha256: job.files.sha256(of: "eula/master.pdf"))]
  }

  func run(_ job: inout OfferJob, _ parameters: JSONValue) throws -> StageResult {
    let count = job.form?["eula"]?["files"]?.elements?.count ?? 0
    return StageResult(outputs: [OutputFile("words.txt", Array("\(count)".utf8))], summary: "\(count) file")
  }
}
