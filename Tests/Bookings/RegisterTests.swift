import Bookings
import Digests
import JSON
import Offers
import Testing

@Suite struct RegisterTests {
  private func row(_ input: BookingInput) throws -> [String: String] {
    let cells = csvCells(try rendered(input).registerLine)
    #expect(cells.count == registerColumns.count)
    return Dictionary(uniqueKeysWithValues: zip(registerColumns, cells))
  }

  @Test func `a row says what the booking says`() throws {
    let files = try rendered(try soundInput())
    let row = try row(try soundInput())
    #expect(row["seq"] == "1")
    #expect(row["prev_row_sha256"] == SHA256.hex(of: registerHeader))
    #expect(row["booking_id"] == "BKG-2026-000123")
    #expect(row["state"] == "BOOKABLE")
    #expect(row["buyer_name"] == "Acme Robotics, Inc.")
    #expect(row["buyer_aws_account"] == "012345678901")
    #expect(row["wholesale_tcv"] == "240000.00")
    #expect(row["net_change"] == "240000.00")
    #expect(row["period"] == "2026-11")
    #expect(row["period_status"] == "open")
    #expect(row["is_renewal"] == "false")
    #expect(row["pdf_sha256"] == files.pdfSHA256)
    #expect(row["json_sha256"] == files.jsonSHA256)
  }

  @Test(
    arguments: [
      (#"Acme "Robotics", Inc."#, #"Acme "Robotics", Inc."#), ("=HYPERLINK(\"x\")", "'=HYPERLINK(\"x\")"),
      ("+49 Ltd", "'+49 Ltd"), ("-Minus", "'-Minus"), ("@Home", "'@Home"), ("\tTab", "'\tTab"),
      ("\rReturn", "' Return"),
      ("Two\nLines", "Two Lines"), ("Two\r\nLines", "Two  Lines"), ("Sep\u{2028}arate", "Sep arate"),
      ("株式会社アクメ 🤖", "株式会社アクメ 🤖"),
      ("شركة السحابة", "شركة السحابة"), ("O'Hara, =1", "O'Hara, =1"),
    ])
  func `names come through as one harmless cell`(_ name: String, _ cell: String) throws {
    var input = try soundInput()
    input.form.companyName = name
    let files = try rendered(input)
    #expect(!files.registerLine.unicodeScalars.contains { $0 == "\n" || $0 == "\r" })
    #expect(try row(input)["buyer_name"] == cell)
    #expect(files.stem.utf8.allSatisfy { $0 < 0x80 })
    #expect(!files.stem.contains("/"))
  }

  @Test func `a negative change is a number and not a formula`() throws {
    let currency = try #require(Currency(code: "USD"))
    var input = try soundInput()
    input.bookedBefore = Money(minorUnits: 25_000_000, currency: currency)
    let model = try BookingDraft(input).frozen(try laterNumbers(2))
    let cells = csvCells(try renderBooking(model: model).registerLine)
    let row = Dictionary(uniqueKeysWithValues: zip(registerColumns, cells))
    #expect(row["net_change"] == "-10000.00")
    #expect(row["supersedes_revision"] == "1")
    #expect(row["financial_correction"] == "true")
  }

  @Test func `a provisional revision, then a bookable one, then the same again add up to the total`() throws {
    var provisional = try soundInput()
    provisional.evidence = []
    var models = [try BookingDraft(provisional).frozen(try firstNumbers())]
    for revision in 2...3 {
      var input = try soundInput()
      input.bookedBefore = try bookedSoFar(inModels: models)
      models.append(try BookingDraft(input).frozen(try laterNumbers(revision)))
    }
    let changes = try models.map { try json($0)["register"]?["netChange"]?.string }
    #expect(changes == ["0.00", "240000.00", "0.00"])
    #expect(try bookedSoFar(inModels: models)?.text == "240000.00")
    #expect(try bookedSoFar(inModels: []) == nil)
  }
}

/// The cells of one line of CSV. Source: RFC 4180.
private func csvCells(_ line: String) -> [String] {
  var cells = [""]
  var isQuoted = false
  var scalars = Array(line.unicodeScalars)[...]
  while let scalar = scalars.popFirst() {
    switch scalar {
    case "\"" where isQuoted && scalars.first == "\"":
      scalars.removeFirst()
      cells[cells.count - 1] += "\""
    case "\"": isQuoted.toggle()
    case "," where !isQuoted: cells.append("")
    default: cells[cells.count - 1].unicodeScalars.append(scalar)
    }
  }
  return cells
}
