import Bookings
import Digests
import JSON
import Offers
import Testing

@Suite struct ModelTests {
  @Test func `anyone can compute the hash again from the JSON file`() throws {
    let files = try rendered(try soundInput())
    let file = try #require(files.files.first { $0.name.hasSuffix(".json") })
    let data = try json(String(decoding: file.bytes, as: UTF8.self))
    let hash = try #require(data["hash"]?.string)
    #expect(SHA256.hex(of: data.merging(["hash": .null]).canonical) == hash)
    let pdf = try #require(files.files.first { $0.name.hasSuffix(".pdf") })
    #expect(SHA256.hex(of: pdf.bytes) == files.pdfSHA256)
    #expect(SHA256.hex(of: file.bytes) == files.jsonSHA256)
    let sums = try #require(files.files.first { $0.name == "SHA256SUMS" })
    #expect(
      String(decoding: sums.bytes, as: UTF8.self)
        == "\(files.jsonSHA256)  \(files.stem).json\n\(files.pdfSHA256)  \(files.stem).pdf\n")
  }

  @Test func `the file has the order of the schema and keeps to it`() throws {
    let renewal = #"{"renewal": {"channel": "external", "pricingModel": "byol"}}"#
    var odd = try soundInput(#"{"extended": null, "details": \#(renewal)}"#)
    odd.evidence = []
    for input in [try soundInput(), odd] {
      let file = try #require(try rendered(input).files.first { $0.name.hasSuffix(".json") })
      let data = try json(String(decoding: file.bytes, as: UTF8.self))
      #expect(bookingShape.check(data, file: "booking.json") == [])
      #expect(data.members?.prefix(3).map(\.key) == ["document", "acceptance", "agreement"])
      #expect(data.members?.last?.key == "hash")
    }
  }

  @Test(
    arguments: [
      #"{"amounts": {"wholesaleTcv": "240,000.00"}}"#, #"{"document": {"state": "MAYBE"}}"#,
      #"{"document": {"issuedAt": "2026-02-30T00:00:00Z"}}"#, #"{"hash": "abc"}"#, #"{"register": null}"#,
      #"{"term": {"end": "2027-13-01"}}"#, #"{"acceptance": {"utcOffset": "5"}}"#, #"{"surprise": 1}"#,
      #"{"register": {"period": "2026-13"}}"#, #"{"billingTerm": "a year"}"#,
    ])
  func `a booking file in another form is told so`(_ patch: String) throws {
    let model = try json(try BookingDraft(try soundInput()).frozen(try firstNumbers()))
    #expect(bookingShape.check(model.merging(try json(patch)), file: "booking.json").count == 1)
  }

  @Test func `a frozen model that was changed is refused`() throws {
    let model = try BookingDraft(try soundInput()).frozen(try firstNumbers())
    #expect(throws: BookingError.self) { try renderBooking(model: model.replacing("240000.00", with: "240000.01")) }
    #expect(throws: BookingError.self) { try renderBooking(model: "{}") }
    #expect(throws: BookingError.self) { try renderBooking(model: "") }
  }

  @Test func `what is booked has one hash, whenever and by whatever version it is made`() throws {
    let first = try BookingDraft(try soundInput())
    var later = try soundInput()
    later.now = moment("2031-01-01T00:00:00Z")
    later.generator.version = "9.0.0"
    later.generator.configHash = SHA256.hex(of: "other")
    #expect(try BookingDraft(later).contentSHA256 == first.contentSHA256)
  }

  @Test(
    arguments: [
      #"{"companyName": "Acme Robotics Ltd"}"#, #"{"accepted": {"at": "2026-11-23T14:32:08Z"}}"#,
      #"{"extended": {"offerId": "offer-other"}}"#, #"{"details": {"expirationDate": "2027-12-31"}}"#,
      #"{"registration": {"Full Name": "Kim Leigh"}}"#, #"{"quotes": []}"#, #"{"extended": null}"#,
    ])
  func `any fact that is booked changes the content's hash`(_ patch: String) throws {
    #expect(
      try BookingDraft(try soundInput(patch)).contentSHA256 != BookingDraft(try soundInput()).contentSHA256)
  }

  @Test func `an acceptance that was in the future is new content once it has passed`() throws {
    var early = try soundInput()
    early.now = moment("2026-11-23T14:00:00Z")
    #expect(try BookingDraft(early).contentSHA256 != BookingDraft(try soundInput()).contentSHA256)
  }

  @Test func `registration and contract metadata keep the form's order`() throws {
    let model = try json(try BookingDraft(try soundInput()).frozen(try firstNumbers()))
    let names = (model["registration"]?.elements ?? []).compactMap { $0["name"]?.string }
    #expect(names == ["Company", "Full Name", "Email Address"])
  }
}
