import Digests
import Findings
import Foundation
import JSON
import Offers
import Pipeline
import Stages
import TestSupport
import Testing

struct ReviewRunTests {
  private let page = "offers/acme-2099/review.html"
  private let attempt = "offers/acme-2099/attempt/review.html"
  private let quote =
    #"{"quotes": [{"file": "reseller/q.txt", "number": "Q-1", "date": "2026-11-01", "amount": "240000.00"}]}"#
  private let mistake = #"{"buyerCountry": "usa"}"#

  private func quoted(_ text: String) -> Sample {
    Sample(form: quote, files: ["reseller/q.txt": Array(text.utf8)])
  }

  private func pictures(_ page: String) -> Int { page.matches(of: /data:image\/png/).count }

  @Test func `a run leaves a page with a picture of every document and no path of this machine`() throws {
    let fixture = try PacketFixture(quoted("Quote one\n"))
    let outcome = try fixture.run()
    let text = try fixture.folder.text(page)
    #expect(text.contains("Nothing stops this offer") && text.contains("revision 1"))
    // The EULA's source and the quote, and what was made of each.
    #expect(pictures(text) == 4)
    #expect(text.contains("file://offers/acme-2099/current/marketplace/change-set.json"))
    #expect(!text.contains(fixture.folder.path))
    #expect(outcome.job.reviewPath?.hasSuffix(page) == true)
  }

  @Test func `checking and planning write no page`() throws {
    let fixture = try PacketFixture(Sample(form: mistake))
    let before = try fixture.folder.tree()
    _ = try fixture.check()
    #expect(try fixture.open(writes: false).run(dryRun: true).job.reviewPath == nil)
    #expect(try fixture.folder.tree() == before)
  }

  @Test func `a page is made again only when something ran, or when it is gone`() throws {
    let fixture = try PacketFixture()
    try fixture.run()
    try fixture.folder.write(page, "mine")
    #expect(try fixture.run().job.reviewPath?.hasSuffix(page) == true)
    #expect(try fixture.folder.text(page) == "mine")
    try FileManager.default.removeItem(atPath: fixture.folder.path + "/" + page)
    try fixture.run()
    let again = try fixture.folder.text(page)
    #expect(again.contains("Nothing stops this offer") && pictures(again) == 2)
    try fixture.write(acceptedSample)
    try fixture.run()
    #expect(try fixture.folder.text(page).contains("BKG-2026-000001, revision 1, BOOKABLE"))
  }

  @Test(arguments: [true, false]) func `a fact that is added draws no page again, unless the pictures are lost`(
    areThere: Bool
  ) throws {
    let fixture = try PacketFixture()
    try fixture.run()
    let pages = "offers/acme-2099/pictures.json"
    let known = try #require(JSONReader.read(try fixture.folder.read(pages), file: "p").value)
    let drawn = try #require(known["documents"]?.members?.first?.value.elements?.first?.string)
    #expect(try fixture.folder.text(page).contains(drawn))
    // One pixel, which nobody has drawn here.
    let pixel =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    let changed = try fixture.folder.text(pages).replacing(drawn, with: pixel)
    try fixture.folder.write(pages, areThere ? changed : "{ broken")
    try fixture.write(acceptedSample)
    try fixture.run()
    let text = try fixture.folder.text(page)
    #expect(text.contains("BKG-2026-000001, revision 1, BOOKABLE"))
    #expect(text.contains(pixel) == areThere && text.contains(drawn) == !areThere)
    #expect(try fixture.folder.text(pages).contains(drawn) == !areThere)
    // Whether a document was opened or not.
    let record = JSONReader.read(try fixture.folder.read("offers/acme-2099/run.json"), file: "run.json").value
    #expect(record?["sandbox"]?["full"]?.bool == true)
  }

  @Test func `a packet with mistakes leaves an attempt, which the corrected packet takes away`() throws {
    let fixture = try PacketFixture(Sample(form: mistake))
    let failed = try fixture.run()
    let text = try fixture.folder.text(attempt)
    #expect(text.contains("1 error stops this offer") && text.contains("not published"))
    // The mistake is in the form: documents are bound all the same.
    #expect(pictures(text) == 2)
    #expect(failed.job.reviewPath?.hasSuffix(attempt) == true)
    let told = JSONReader.read(try fixture.folder.read("offers/acme-2099/attempt/findings.json"), file: "f").value
    #expect(told?.elements?.map { $0["rule"]?.string } == ["country-code"])
    try fixture.write(Sample())
    try fixture.run()
    #expect(try !fixture.folder.tree().keys.contains { $0.contains("/attempt") })
  }

  @Test func `an attempt after a revision says what has changed, and leaves the revision's page alone`() throws {
    let fixture = try PacketFixture(quoted("Quote one\n"))
    try fixture.run()
    let before = try fixture.folder.text(page)
    let form = try #require(JSONReader.read(Array(quote.utf8), file: "f").value)
    let wrong = form.merging(["buyerCountry": "usa"]).canonical
    try fixture.write(Sample(form: wrong, files: ["reseller/q.txt": Array("Quote two\n".utf8)]))
    try fixture.run()
    #expect(try fixture.folder.text(page) == before)
    let text = try fixture.folder.text(attempt)
    #expect(text.contains("Changes since revision 1") && text.contains("reseller/q.txt"))
    // The published packet is unchanged: an attempt is about something else.
    try fixture.write(quoted("Quote one\n"))
    try fixture.run()
    #expect(try fixture.folder.text(page) == before)
    #expect(try !fixture.folder.tree().keys.contains { $0.contains("/attempt") })
  }

  @Test func `a new revision is compared with the one before it`() throws {
    let fixture = try PacketFixture(quoted("Quote one\n"))
    try fixture.run()
    #expect(try !fixture.folder.text(page).contains("Changes since"))
    try fixture.write(quoted("Quote two\n"))
    try fixture.run()
    let text = try fixture.folder.text(page)
    #expect(text.contains("Changes since revision 1") && text.contains("revision 2"))
    #expect(pictures(text) == 4)
  }

  @Test func `documents that could not be bound are shown as far as they can be read`() throws {
    let form = #"{"eula": {"files": ["eula/master.pdf", "eula/terms.txt", "eula/broken.pdf", "eula/none.pdf"]}}"#
    let fixture = try PacketFixture(
      Sample(
        form: form, files: ["eula/terms.txt": Array("Terms\n".utf8), "eula/broken.pdf": Array("%PDF-1.7 no".utf8)]))
    #expect(try fixture.run().findings.hasErrors)
    let text = try fixture.folder.text(attempt)
    #expect(pictures(text) == 2)
    #expect(text.contains("No picture of the first page"))
  }

  @Test func `a form that is no JSON has a page under the folder's name`() throws {
    let fixture = try PacketFixture()
    try fixture.folder.write("packet/offer.json", "{ broken")
    #expect(try fixture.run().findings.hasErrors)
    #expect(try fixture.folder.text("offers/packet/attempt/review.html").contains("1 error stops this offer"))
  }

  @Test func `whoever keeps the page of a packet with mistakes gets it, and the workspace does not`() throws {
    let fixture = try PacketFixture(Sample(form: mistake))
    var request = PacketRun.Request(
      packet: fixture.folder.path + "/packet", now: fixture.now, writes: true, worker: testWorker)
    request.keepsAttempt = false
    let outcome = try PacketRun(request).run()
    let text = String(decoding: try #require(outcome.job.attemptPage), as: UTF8.self)
    #expect(text.contains("1 error stops this offer"))
    #expect(try !fixture.folder.tree().keys.contains { $0.hasPrefix("offers/") })
  }

  @Test func `the limits are those of the pipeline`() throws {
    let fixture = try PacketFixture(Sample(pipeline: #"{"stages": {"eula": {"with": {"maxBytes": 5000000}}}}"#))
    try fixture.run()
    #expect(try fixture.folder.text(page).contains("of 5,000,000 bytes"))
  }
}
