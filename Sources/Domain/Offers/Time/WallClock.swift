internal import Foundation

extension Instant {
  /// What a clock on the wall of a time zone shows at this moment, written as if it were UTC; nil for a zone that this
  /// machine does not know.
  func wallClock(in zone: String) -> Instant? {
    guard isKnownTimeZone(zone), let zone = TimeZone(identifier: zone) else { return nil }
    let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(secondsSince1970)))
    return Instant(secondsSince1970: secondsSince1970 + Int64(offset))
  }
}
