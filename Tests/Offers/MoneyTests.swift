import Offers
import Testing

struct MoneyTests {
  private let usd = Currency(code: "USD")
  private let jpy = Currency(code: "JPY")
  private let bhd = Currency(code: "BHD")

  @Test(arguments: ["1,234.50", "12.5abc", " 12.5", "1e3", "--1", "-1", "+1", "0x10", "", ".", "1.", ".5", "00.5", "٣"])
  func `what is not a plain decimal is no amount`(text: String) { #expect(ExactDecimal(text) == nil) }

  @Test func `an amount has the decimals of its currency and no others`() throws {
    #expect(Money("240000.00", try #require(usd))?.minorUnits == 24_000_000)
    #expect(Money("240000", try #require(usd)) == nil)
    #expect(Money("240000.000", try #require(usd)) == nil)
    #expect(Money("240000", try #require(jpy))?.minorUnits == 240_000)
    #expect(Money("1.234", try #require(bhd))?.minorUnits == 1234)
  }

  @Test(arguments: [Int64(0), 1, 99, 100, 123_456_789, -5, -123_456])
  func `text reads back as the same amount`(minorUnits: Int64) throws {
    let usd = try #require(usd)
    let money = Money(minorUnits: minorUnits, currency: usd)
    #expect(minorUnits < 0 || Money(money.text, usd) == money)
    #expect(money.text.hasPrefix("-") == (minorUnits < 0))
  }

  @Test func `people see groups of three and the currency`() throws {
    #expect(Money(minorUnits: 24_000_000, currency: try #require(usd)).display == "USD\u{A0}240,000.00")
    #expect(Money(minorUnits: 1_234_567, currency: try #require(jpy)).display == "JPY\u{A0}1,234,567")
    #expect(Money(minorUnits: -1234, currency: try #require(usd)).grouped == "\u{2212}12.34")
  }

  @Test func `quantity times price is exact or nothing`() {
    #expect(ExactDecimal("0.005")?.minorUnits(times: 1000, exponent: 2) == 500)
    #expect(ExactDecimal("0.333")?.minorUnits(times: 3, exponent: 2) == nil)
    #expect(ExactDecimal("0.0125")?.minorUnits(times: 4000, exponent: 2) == 5000)
    #expect(ExactDecimal("480")?.minorUnits(times: 1, exponent: 2) == 48_000)
    #expect(ExactDecimal("480.00")?.minorUnits(times: 1, exponent: 0) == 480)
    #expect(ExactDecimal("480.50")?.minorUnits(times: 1, exponent: 0) == nil)
    // The digits alone, 10^15 x 10^6, are more than 64 bits hold; the amount is not.
    #expect(ExactDecimal("1.00000000000000")?.minorUnits(times: 1_000_000_000, exponent: 2) == 100_000_000_000)
    #expect(ExactDecimal("9999999999999.99")?.minorUnits(times: 1, exponent: 2) == Money.most)
    #expect(ExactDecimal("9999999999999.99")?.minorUnits(times: 2, exponent: 2) == nil)
    #expect(ExactDecimal("999999999999999")?.minorUnits(times: .max, exponent: 4) == nil)
    #expect(ExactDecimal("999999999999999")?.minorUnits(times: 1_000_000, exponent: 2) == nil)
  }

  @Test func `sums of two currencies or beyond the range are no sums`() throws {
    let usd = try #require(usd)
    let most = Money(minorUnits: .max, currency: usd)
    #expect(Money.sum([most, Money(minorUnits: 1, currency: usd)], in: usd) == nil)
    #expect(Money.sum([Money(minorUnits: 1, currency: try #require(jpy))], in: usd) == nil)
    #expect(Money.sum([], in: usd)?.minorUnits == 0)
  }

  @Test func `a code that ISO 4217 does not have is no currency`() {
    #expect(Currency(code: "JPN") == nil)
    #expect(Currency(code: "usd") == nil)
  }
}
