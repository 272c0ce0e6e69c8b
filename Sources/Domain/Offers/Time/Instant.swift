/// A moment in UTC to the second: `2026-11-23T14:32:07Z`.
public struct Instant: Sendable, Hashable, Comparable {
  public let secondsSince1970: Int64

  public init(secondsSince1970: Int64) { self.secondsSince1970 = secondsSince1970 }

  /// Reads RFC 3339 with `Z`, to the second, as AWS writes it; nil for every other form.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "Z"),
      let day = CalendarDate(String(decoding: bytes[0..<10], as: UTF8.self)),
      let hour = decimalNumber(bytes[11..<13]), let minute = decimalNumber(bytes[14..<16]),
      let second = decimalNumber(bytes[17..<19]), hour < 24, minute < 60, second < 60
    else { return nil }
    secondsSince1970 = Int64(day.daysSince1970) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
  }

  /// The last second of a day in UTC, as AWS counts expiry dates. Source: AWS Marketplace, 23:59:59 UTC on the stated date.
  public static func endOfDay(_ date: CalendarDate) -> Instant {
    Instant(secondsSince1970: Int64(date.daysSince1970 + 1) * 86_400 - 1)
  }

  /// The day in UTC.
  public var date: CalendarDate {
    let (days, seconds) = secondsSince1970.quotientAndRemainder(dividingBy: 86_400)
    return CalendarDate(daysSince1970: Int(seconds < 0 ? days - 1 : days))
  }

  public var text: String {
    let second = Int(secondsSince1970 - Int64(date.daysSince1970) * 86_400)
    return "\(date.text)T\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))Z"
  }

  public static func < (left: Instant, right: Instant) -> Bool { left.secondsSince1970 < right.secondsSince1970 }
}
