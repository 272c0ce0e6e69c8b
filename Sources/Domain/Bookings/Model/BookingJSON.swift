internal import Digests
internal import Findings
internal import Foundation
internal import JSON

extension Booking {
  /// This booking as JSON; absent where nothing is known.
  func json() throws -> JSONValue {
    // Foundation's encoder orders keys by chance; the canonical writer sorts them.
    let bytes = [UInt8](try JSONEncoder().encode(self))
    return try readModel(bytes)
  }

  /// The part of this booking that decides whether it was issued already.
  func content() throws -> JSONValue {
    try json().merging([
      "document": ["bookingId": .null, "revision": .null, "issuedAt": .null, "supersedes": .null, "answer": .null],
      "register": .null, "checks": .null, "tax": .null, "generator": .null, "hash": .null,
    ])
  }

  /// The booking that a frozen model holds; throws when the model does not have its hash.
  init(model: String) throws {
    let value = try readModel(Array(model.utf8))
    let unsigned = value.merging(["hash": .null])
    guard let hash = value["hash"]?.string, hash == SHA256.hex(of: unsigned.canonical) else {
      throw BookingError.damagedModel(
        booking: bookingName(value), "its model does not have the SHA-256 that it names")
    }
    do {
      self = try JSONDecoder().decode(Booking.self, from: Data(model.utf8))
    } catch {
      throw BookingError.damagedModel(
        booking: bookingName(value), "its model is not of this version's form: \(error)")
    }
  }
}

private func readModel(_ bytes: [UInt8]) throws -> JSONValue {
  let limits = JSONReader.Limits(bytes: 64 << 20)
  let (value, findings) = JSONReader.read(bytes, file: "booking", limits: limits)
  guard let value, findings.isEmpty else {
    throw BookingError.damagedModel(
      booking: value.map(bookingName) ?? "a booking", findings.map(\.message).joined(separator: "; "))
  }
  return value
}

/// What a model says it is, as far as it can be read: `BKG-2026-000123 r1`.
private func bookingName(_ value: JSONValue) -> String {
  let document = value["document"]
  let revision = (document?["revision"]?.int).map { " r\($0)" } ?? ""
  return (document?["bookingId"]?.string ?? "a booking") + revision
}
