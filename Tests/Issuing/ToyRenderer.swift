import Digests
import Foundation
import Issuing

/// Documents as simple as can be: each says the amount and everything that issuing froze.
struct ToyRenderer: BookingRenderer {
  var amount = "100.00"
  /// Changes the bytes of a rendering, as another version of a library would.
  var flavour = ""

  func model(for issue: FrozenIssue) throws -> String {
    let before = issue.supersedes.map { "\($0.revision);\($0.jsonSHA256)" } ?? "none"
    return [
      issue.bookingID, "\(issue.revision)", "\(issue.sequence)", "\(issue.issuedAt)", issue.previousRowSHA256, before,
      amount,
    ].joined(separator: "|")
  }

  func render(model: String) throws -> RenderedBooking {
    let parts = model.split(separator: "|").map(String.init)
    let json = Array("{\"model\":\"\(model)\(flavour)\"}".utf8)
    let line = "\(parts[2]),\(parts[4]),\(parts[0]),\(parts[1]),\"Acme, Inc.\",\(parts[6])"
    return RenderedBooking(
      folderName: "\(parts[0])_r\(parts[1])_new-order",
      files: ["booking.json": json, "booking.pdf": Array("%PDF".utf8)],
      registerLine: line, jsonSHA256: SHA256.hex(of: json))
  }
}

let registerHeader = "seq,prev_row_sha256,booking_id,revision,buyer_name,amount"

/// 2026-11-23T14:32:07Z
let issueTime: Int64 = 1_795_444_327
