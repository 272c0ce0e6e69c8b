/// A decimal number as it was written, without rounding: unit prices and amounts before their currency is known.
public struct ExactDecimal: Sendable, Hashable {
  /// The digits without the point.
  public let digits: Int64
  /// How many of the digits stand behind the point.
  public let scale: Int

  /// Reads `240000.00`; nil for anything with signs, separators, exponents, leading zeros or over 15 digits.
  public init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first, !whole.isEmpty else { return nil }
    let fraction = parts.count == 2 ? parts[1] : whole[whole.endIndex...]
    guard parts.count == 1 || !fraction.isEmpty, whole.count == 1 || whole.first != UInt8(ascii: "0") else {
      return nil
    }
    let all = Array(whole) + Array(fraction)
    guard all.count <= 15, all.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) else { return nil }
    digits = all.reduce(0) { $0 * 10 + Int64($1 - UInt8(ascii: "0")) }
    scale = fraction.count
  }

  /// This number times a count, in minor units of a currency; nil when that is not a whole number or has over 15 digits.
  public func minorUnits(times count: Int64 = 1, exponent: Int) -> Int64? {
    if case .exact(let minorUnits) = multiple(times: count, exponent: exponent) { minorUnits } else { nil }
  }

  /// What comes of multiplying a price.
  enum Multiple: Equatable {
    /// Minor units.
    case exact(Int64)
    /// Fractions of the minor unit are left over.
    case fraction
    /// More than `Money.most`.
    case tooLarge
  }

  func multiple(times count: Int64, exponent: Int) -> Multiple {
    // At most 10^15 x 2^63 x 10^4 < 2^127.
    let scaled = Int128(digits) * Int128(count) * Self.powerOfTen(max(0, exponent - scale))
    let (minorUnits, rest) = scaled.quotientAndRemainder(dividingBy: Self.powerOfTen(max(0, scale - exponent)))
    guard minorUnits.magnitude <= Int128(Money.most).magnitude else { return .tooLarge }
    return rest == 0 ? .exact(Int64(minorUnits)) : .fraction
  }

  /// As it was written: `480.00`.
  public var text: String { decimalText(digits, scale: scale) }

  private static func powerOfTen(_ exponent: Int) -> Int128 { (0..<exponent).reduce(1) { power, _ in power * 10 } }
}

/// Digits with a point before the last `scale` of them: 1234, 2 -> `12.34`.
func decimalText(_ digits: Int64, scale: Int) -> String {
  let sign = digits < 0 ? "-" : ""
  let magnitude = String(digits.magnitude)
  guard scale > 0 else { return sign + magnitude }
  let padded = String(repeating: "0", count: max(0, scale + 1 - magnitude.count)) + magnitude
  return sign + padded.dropLast(scale) + "." + padded.suffix(scale)
}
