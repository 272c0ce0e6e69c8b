/// A duration of years, months and days. Source: `^P(?=.)(\d+Y)?(\d+M)?(\d+D)?$`, no weeks and no time.
struct RequestDuration {
  private(set) var years: String?
  private(set) var months: String?
  private(set) var days: String?

  init?(_ text: String) {
    guard text.hasPrefix("P"), text.utf8.count > 1 else { return nil }
    var rest = text.utf8.dropFirst()
    years = Self.take(UInt8(ascii: "Y"), from: &rest)
    months = Self.take(UInt8(ascii: "M"), from: &rest)
    days = Self.take(UInt8(ascii: "D"), from: &rest)
    guard rest.isEmpty else { return nil }
  }

  private static func take(_ unit: UInt8, from rest: inout Substring.UTF8View) -> String? {
    let digits = rest.prefix(while: isDigit)
    guard !digits.isEmpty, rest.dropFirst(digits.count).first == unit else { return nil }
    rest = rest.dropFirst(digits.count + 1)
    return String(decoding: digits, as: UTF8.self)
  }

  /// Nothing but zeros.
  var isZero: Bool {
    [years, months, days].compactMap { $0 }.allSatisfy { number in number.utf8.allSatisfy { $0 == UInt8(ascii: "0") } }
  }

  /// Days alone, as metered dimensions want them.
  var isDays: Bool { years == nil && months == nil && days != nil }
}
