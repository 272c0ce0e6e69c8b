/// An amount of money: minor units of one currency, exact.
public struct Money: Sendable, Hashable {
  /// Cents for USD, yen for JPY.
  public let minorUnits: Int64
  public let currency: Currency

  public init(minorUnits: Int64, currency: Currency) {
    self.minorUnits = minorUnits
    self.currency = currency
  }

  /// The most minor units that a form's amounts and totals may have: 15 digits, which every spreadsheet keeps exactly.
  public static let most: Int64 = 999_999_999_999_999

  public static func zero(_ currency: Currency) -> Money { Money(minorUnits: 0, currency: currency) }

  /// The amount that `text` writes at the currency's exact number of decimals, or nil.
  public init?(_ text: String, _ currency: Currency) {
    guard let decimal = ExactDecimal(text), decimal.scale == currency.exponent else { return nil }
    self.init(minorUnits: decimal.digits, currency: currency)
  }

  /// Nil when the sum does not fit; amounts of two currencies never add up.
  public static func sum(_ amounts: some Sequence<Money>, in currency: Currency) -> Money? {
    var total: Int64 = 0
    for amount in amounts {
      let (sum, overflow) = total.addingReportingOverflow(amount.minorUnits)
      guard !overflow, amount.currency == currency else { return nil }
      total = sum
    }
    return Money(minorUnits: total, currency: currency)
  }

  /// For data: `240000.00`.
  public var text: String { decimalText(minorUnits, scale: currency.exponent) }

  /// For people: `USD 240,000.00`, with a no-break space.
  public var display: String { currency.code + "\u{A0}" + grouped }

  /// For columns under one currency: `240,000.00`.
  public var grouped: String {
    let plain = decimalText(Int64(clamping: minorUnits.magnitude), scale: currency.exponent)
    let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
    var whole = ""
    for (index, digit) in parts[0].enumerated() {
      if index > 0, (parts[0].count - index) % 3 == 0 { whole += "," }
      whole.append(digit)
    }
    let fraction = parts.count == 2 ? "." + parts[1] : ""
    return (minorUnits < 0 ? "\u{2212}" : "") + whole + fraction
  }
}
