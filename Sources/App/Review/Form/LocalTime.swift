internal import Foundation
internal import Offers

/// `That is 2026-12-31 18:59:59 in America/New_York.`; nil for UTC and for a zone that this machine does not know.
func localTime(_ instant: Instant, zone name: String?) -> String? {
  guard let name, let zone = TimeZone(identifier: name) else { return nil }
  let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(instant.secondsSince1970)))
  guard offset != 0 else { return nil }
  // The zone's own wall clock, written as if it were UTC.
  let text = Instant(secondsSince1970: instant.secondsSince1970 + Int64(offset)).text
  return "That is \(text.prefix(10)) \(text.dropFirst(11).prefix(8)) in \(name)."
}
