internal import JSON
internal import Offers

/// The prices of an offer. With a payment schedule the fixed price is zero: the schedule holds the money.
func pricing(of product: Product) -> JSONValue {
  let model: JSONValue = product.paymentModel == .usage ? "Usage" : "Contract"
  let term: JSONValue =
    switch product.paymentModel {
    case .upfront: upfrontTerm(product)
    case .paymentSchedule: fixedTerm(product)
    case .usage: usageTerm(product)
    }
  return change("UpdatePricingTerms", ["PricingModel": model, "Terms": [term]])
}

func schedule(of product: Product) -> JSONValue? {
  guard product.paymentModel == .paymentSchedule else { return nil }
  let entries = product.schedule.map { installment -> JSONValue in
    [
      "ChargeDate": JSONValue(.string(installment.invoiceDate.text)),
      "ChargeAmount": JSONValue(.string(installment.amount.text)),
    ]
  }
  return change(
    "UpdatePaymentScheduleTerms",
    [
      "Terms": [
        [
          "Type": "ResalePaymentScheduleTerm", "CurrencyCode": currency(product), "Schedule": .list(entries),
        ]
      ]
    ])
}

private func currency(_ product: Product) -> JSONValue { JSONValue(.string(product.currency.code)) }

/// A price for the whole term of each dimension; the buyer chooses quantities.
private func upfrontTerm(_ product: Product) -> JSONValue {
  [
    "Type": "ResaleConfigurableUpfrontPricingTerm", "CurrencyCode": currency(product),
    "RateCards": [
      [
        "Selector": ["Type": "Duration", "Value": JSONValue(.string(product.billingTerm))],
        "RateCard": .list(product.lines.map(rate)),
        "Constraints": ["MultipleDimensionSelection": "Allowed", "QuantityConfiguration": "Allowed"],
      ]
    ],
  ]
}

private func fixedTerm(_ product: Product) -> JSONValue {
  let grants = product.lines.map { line -> JSONValue in
    ["DimensionKey": JSONValue(.string(line.dimension)), "MaxQuantity": .integer(line.quantity ?? 1)]
  }
  return [
    "Type": "ResaleFixedUpfrontPricingTerm", "CurrencyCode": currency(product),
    "Price": JSONValue(.string(Money.zero(product.currency).text)),
    "Duration": JSONValue(.string(product.billingTerm)), "Grants": .list(grants),
  ]
}

private func usageTerm(_ product: Product) -> JSONValue {
  [
    "Type": "ResaleUsageBasedPricingTerm", "CurrencyCode": currency(product),
    "RateCards": [["RateCard": .list(product.lines.map(rate))]],
  ]
}

private func rate(_ line: Product.Line) -> JSONValue {
  ["DimensionKey": JSONValue(.string(line.dimension)), "Price": JSONValue(.string(line.unitPrice.text))]
}
