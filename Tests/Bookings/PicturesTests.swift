import Bookings
import Foundation
import JSON
import Offers
import Testing

@Suite struct PicturesTests {
  func write(_ name: String, _ input: BookingInput) throws {
    let files = try rendered(input)
    for file in files.files {
      let ext = file.name.hasSuffix("pdf") ? "pdf" : file.name.hasSuffix("json") ? "json" : "sums"
      try Data(file.bytes).write(to: URL(fileURLWithPath: "/tmp/room-bookings/look/\(name).\(ext)"))
    }
    print(name, files.stem, files.pageCount); print(files.registerLine)
  }
  func schedule(_ n: Int, _ total: Int) -> String {
    let base = CalendarDate("2026-12-01")!
    return "[" + (0..<n).map { i in
      let amount = i == n - 1 ? total - (total / n) * (n - 1) : total / n
      return "{\"invoiceDate\": \"\(base.adding(months: i)!.text)\", \"amount\": \"\(amount).00\"}"
    }.joined(separator: ",") + "]"
  }
  @Test func pictures() throws {
    try write("sound", soundInput())
    var p = try soundInput(#"{"extended": null, "accepted": {"at": "2026-12-01T04:30:00Z", "evidence": null}, "quotes": [{"file": "reseller/quote.pdf", "number": "Q-10442", "date": "2026-11-20", "amount": "250000.00"}]}"#)
    p.now = Instant("2027-11-23T14:35:00Z")!
    try write("provisional", p)
    try write("ten", soundInput("{\"product\": {\"schedule\": \(schedule(10, 240000))}}"))
    try write("twelve", soundInput("{\"product\": {\"schedule\": \(schedule(12, 240000))}}"))
    try write("twentyfour", soundInput("{\"product\": {\"billingTerm\": \"P36M\", \"schedule\": \(schedule(24, 240000))}}"))
    try write("sixty", soundInput("{\"product\": {\"billingTerm\": \"P60M\", \"schedule\": \(schedule(60, 240000))}}"))
    try write("upfront", soundInput(#"{"product": {"paymentModel": "upfront", "schedule": []}, "eula": {"type": "standard"}, "resellerAgreement": {"type": "standard"}}"#))
    var long = try soundInput("{\"companyName\": \"\(String(repeating: "Vereinigte Donaudampfschifffahrtsgesellschaft ", count: 5))GmbH\", \"product\": {\"billingTerm\": \"P60M\", \"schedule\": \(schedule(60, 24000000)), \"dimensions\": [\((0..<100).map { "{\"key\": \"dimension_\($0)\", \"quantity\": 500, \"unitPrice\": \"480.00\"}" }.joined(separator: ","))]}}")
    long.form.facts.accepted!.agreementID = "agmt-" + String(repeating: "0123456789", count: 5) + "abcdefghi"
    long.now = Instant("2027-11-23T14:35:00Z")!
    try write("long", long)
    var amended = try soundInput(#"{"offer": {"amending": true, "sourceOfferId": "offer-previous00001"}}"#)
    amended.previousBooking = PreviousBooking(bookingID: "BKG-2025-000007", agreementID: "agmt-0lder0lder0lder0lder0lder", offerID: "offer-previous00001", wholesaleTcv: "180000.00")
    try write("amended", amended)
    var odd = try soundInput(#"{"companyName": "株式会社アクメ 🤖", "partner": {"name": "شركة السحابة المتتالية ذ.م.م"}}"#)
    odd.seller.legalName = "Sentinel \"Fleet\" Software & Söhne, =HYPERLINK(\"x\")"
    try write("odd", odd)
  }
}

@Suite struct SpeedLook {
  @Test func speed() throws {
    let clock = ContinuousClock()
    for _ in 0..<5 {
      let t = try clock.measure { _ = try rendered(try soundInput()) }
      print("one booking", t)
    }
  }
}
