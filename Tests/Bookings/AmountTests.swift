import Bookings
import JSON
import Offers
import Testing

@Suite struct AmountTests {
  private func order(_ currency: String, price: String, _ first: String, _ second: String, quote: String) -> String {
    """
    {"product": {"currency": "\(currency)", "dimensions": [{"key": "users", "quantity": 500, "unitPrice": "\(price)"}],
      "schedule": [{"invoiceDate": "2027-01-15", "amount": "\(first)"},
                   {"invoiceDate": "2027-07-15", "amount": "\(second)"}]},
     "quotes": [{"file": "reseller/quote.pdf", "number": "Q-1", "date": "2026-11-20", "amount": "\(quote)"}]}
    """
  }

  @Test(
    arguments: [
      ("JPY", "48001", "12000250", "12000250", "24000500", "book JPY 24,000,500 on"),
      ("BHD", "0.481", "120.250", "120.250", "240.500", "book BHD 240.500 on"),
    ])
  func `currencies with other minor units are exact`(
    _ currency: String, _ price: String, _ first: String, _ second: String, _ total: String, _ expected: String
  ) throws {
    let input = try soundInput(order(currency, price: price, first, second, quote: total))
    let draft = try BookingDraft(input)
    #expect(draft.state == .bookable, "\(draft.obstacles)")
    #expect(try answer(draft).hasPrefix(expected))
    let model = try json(try draft.frozen(try firstNumbers()))
    #expect(model["amounts"]?["wholesaleTcv"]?.string == total)
    #expect(model["register"]?["netChange"]?.string == total)
    #expect(try rendered(input).registerLine.contains(",\(currency),\(total),\(total),"))
  }

  @Test func `a provisional order adds nothing, at the currency's decimals`() throws {
    for (currency, price, half, total, zero) in [
      ("JPY", "480", "120000", "240000", "0"), ("BHD", "0.480", "120.000", "240.000", "0.000"),
    ] {
      var input = try soundInput(order(currency, price: price, half, half, quote: total))
      input.evidence = []
      #expect(try rendered(input).registerLine.contains(",\(currency),\(total),\(zero),"))
    }
  }

  @Test func `fractions of a cent in a unit price are exact or fail`() throws {
    let exact = try soundInput(order("USD", price: "480.002", "120000.50", "120000.50", quote: "240001.00"))
    #expect(try verdict("B08", of: exact).status == .pass)
    var input = try soundInput()
    input.form.product.lines[0].unitPrice = try #require(ExactDecimal("480.00001"))
    #expect(try verdict("B08", of: input).status == .fail)
  }

  @Test func `amounts of two currencies are never added`() throws {
    var input = try soundInput()
    let yen = try #require(Currency(code: "JPY"))
    input.form.product.schedule[0].amount = Money(minorUnits: 12_000_000, currency: yen)
    #expect(try verdict("B07", of: input).status == .fail)
    #expect(try verdict("B09", of: input).status == .fail)
    #expect(try BookingDraft(input).state == .provisional)
  }

  @Test func `lines that overflow are a failure and no crash`() throws {
    var input = try soundInput()
    var line = input.form.product.lines[0]
    line.amount = Money(minorUnits: .max, currency: input.form.product.currency)
    input.form.product.lines = [line, line]
    #expect(try verdict("B08", of: input).status == .fail)
    #expect(try BookingDraft(input).state == .provisional)
    #expect(try rendered(input).registerLine.contains(",USD,0.00,0.00,"))
  }

  @Test func `usage is booked as metered, without the flag for zero prices`() throws {
    let input = try soundInput(usage)
    #expect(try BookingDraft(input).state == .bookable)
    #expect(
      try answer(BookingDraft(input))
        == "usage is booked as metered, 2026-11-23 to 2027-11-22 (no amount now)")
    var open = input
    open.evidence = []
    #expect(
      try answer(BookingDraft(open)) == "do not book usage yet: there is no evidence of the acceptance")
  }
}

/// Makes the sound order one that is billed by usage.
let usage = """
  {"product": {"paymentModel": "usage", "schedule": [], "dimensions": [{"key": "users", "unitPrice": "4.80"}]},
   "quotes": []}
  """
