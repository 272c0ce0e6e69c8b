import Findings
import JSON
import Offers
import Pipeline
import Stages
import TestSupport
import Testing

struct PrepareChangeSetTests {
  private let path = "offers/acme-2099/current/marketplace/change-set.json"

  private func request(_ fixture: PacketFixture) throws -> JSONValue {
    let text = try fixture.folder.text(path)
    return try #require(JSONReader.read(Array(text.utf8), file: path).value)
  }

  private func changeTypes(_ request: JSONValue) -> [String] {
    (request["ChangeSet"]?.elements ?? []).compactMap { $0["ChangeType"]?.string }
  }

  @Test func `a packet's revision has the request that makes its authorization`() throws {
    let fixture = try PacketFixture()
    try fixture.run()
    let request = try request(fixture)
    #expect(request["ChangeSetName"] == "CPPO acme-2099")
    #expect(changeTypes(request).first == "CreateResaleAuthorization")
    #expect(!changeTypes(request).contains("ReleaseResaleAuthorization"))
  }

  @Test func `the address of a document has the hash of the document beside it`() throws {
    let fixture = try PacketFixture()
    try fixture.run()
    let manifest = try fixture.folder.text("offers/acme-2099/current/buyer/eula.manifest.json")
    let document = JSONReader.read(Array(manifest.utf8), file: "m").value?["document"]
    let sha256 = try #require(document?["sha256"]?.string)
    let url = "https://isv-cppo.s3.us-east-1.amazonaws.com/documents/acme-2099/eula-\(sha256.prefix(32)).pdf"
    #expect(try fixture.folder.text(path).contains(url))
  }

  @Test func `a document that an earlier run made keeps its address`() throws {
    let fixture = try PacketFixture()
    try fixture.run()
    let before = try request(fixture)["ChangeSet"]?.elements?.first { $0["ChangeType"] == "UpdateLegalTerms" }
    try fixture.write(Sample(form: #"{"details": {"expirationDate": "2099-11-30"}}"#))
    let second = try fixture.run()
    #expect(second.stages.map(\.status) == [.ran, .unchanged, .unchanged, .ran, .ran, .waiting])
    let after = try request(fixture)["ChangeSet"]?.elements
    #expect(after?.first { $0["ChangeType"] == "UpdateLegalTerms" } == before)
    #expect(
      after?.first { $0["ChangeType"] == "UpdateAvailability" }?["DetailsDocument"]?["AvailabilityEndDate"]
        == "2099-11-30")
  }

  @Test func `release is asked for in the pipeline, and makes a new revision`() throws {
    let fixture = try PacketFixture()
    try fixture.run()
    let release = #"{"stages": {"change-set": {"with": {"release": true}}}}"#
    try fixture.write(Sample(pipeline: release))
    try fixture.run()
    #expect(changeTypes(try request(fixture)).last == "ReleaseResaleAuthorization")
    #expect(try fixture.published().keys.contains { $0.hasPrefix("offers/acme-2099/packets/r2/") })
  }

  @Test func `without a folder for documents there is a warning at the form's EULA`() throws {
    let fixture = try PacketFixture(Sample(settings: #"{"documentsBaseURL": null}"#))
    let finding = try #require(try fixture.check().first)
    #expect(finding.rule == "change-set-placeholder" && finding.place.file == "offer.json")
    let lines = try fixture.folder.text("packet/offer.json").split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[try #require(finding.place.line) - 1].contains("\"eula\": {"))
  }

  @Test func `an offer that is only associated has no request`() throws {
    let form = #"""
      {"offer": {"associate": true, "offerId": "offer-dacpxznflfwin"},
       "contractMetadata": {"CPPO Opportunity ID": "resaleauthz-yaxjqxiskysxa"}}
      """#
    let fixture = try PacketFixture(Sample(form: form))
    #expect(try fixture.run().findings == [])
    #expect(try !fixture.published().keys.contains { $0.hasSuffix("change-set.json") })
  }

  @Test func `dates of an authorization that exists are not judged any more`() throws {
    let late = #"{"product": {"serviceStart": "2099-07-01"}}"#
    // The form's rule and the request's say the same: it is said once.
    #expect(try PacketFixture(Sample(form: late)).check().map(\.rule) == ["service-start-too-far"])
    let authorized = Sample(
      form: #"""
        {"product": {"serviceStart": "2099-07-01"},
         "authorized": {"opportunityId": "resaleauthz-yaxjqxiskysxa", "at": "2026-11-01T10:00:00Z"}}
        """#)
    #expect(try PacketFixture(authorized).check() == [])
  }

  @Test func `nothing of the reseller's set is in a buyer's address`() throws {
    let quote =
      #"{"quotes": [{"file": "reseller/q.txt", "number": "Q-1", "date": "2026-11-01", "amount": "240000.00"}]}"#
    let fixture = try PacketFixture(Sample(form: quote, files: ["reseller/q.txt": Array("Quote one\n".utf8)]))
    try fixture.run()
    let terms = try request(fixture)["ChangeSet"]?.elements?.first { $0["ChangeType"] == "UpdateLegalTerms" }?[
      "DetailsDocument"]?["Terms"]?.elements
    let urls = (terms ?? []).map { ($0["Documents"]?.elements ?? []).compactMap { $0["Url"]?.string } }
    #expect(urls.count == 2 && urls[0].count == 1 && urls[1].count == 1)
    #expect(urls[0][0].contains("/eula-") && urls[1][0].contains("/reseller-agreement-"))
  }
}
