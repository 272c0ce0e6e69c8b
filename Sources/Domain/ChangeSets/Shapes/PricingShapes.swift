/// Currencies that prices of a resale authorization may have.
let requestCurrencies = ["USD", "AUD", "EUR", "GBP", "JPY"]

/// A pricing term of any of the three types.
let pricingTerm = RequestShape.object(
  RequestObject(
    fields: [
      RequestField(
        "Type",
        .oneOf([
          "ResaleUsageBasedPricingTerm", "ResaleConfigurableUpfrontPricingTerm", "ResaleFixedUpfrontPricingTerm",
        ]), required: true),
      RequestField("CurrencyCode", .oneOf(requestCurrencies), required: true),
      RequestField("RateCards", .list(of: rateCards, 1...5, tooMany: .changeSetRateCards)),
      RequestField("Price", .text(.amount(decimals: 3))),
      RequestField("Grants", .list(of: grant, 1...200, tooMany: .changeSetGrants)),
      RequestField("Duration", .text(.duration)),
    ],
    byType: [
      "ResaleUsageBasedPricingTerm": .init(required: ["RateCards"]),
      "ResaleConfigurableUpfrontPricingTerm": .init(required: ["RateCards"]),
      "ResaleFixedUpfrontPricingTerm": .init(required: ["Price", "Duration", "Grants"]),
    ]))

private let rateCards = object(
  RequestField(
    "Selector",
    object(
      RequestField("Type", .oneOf(["Duration"]), required: true),
      RequestField("Value", .text(.duration), required: true))),
  RequestField(
    "Constraints",
    object(
      RequestField("MultipleDimensionSelection", .oneOf(["Allowed", "Disallowed"]), required: true),
      RequestField("QuantityConfiguration", .oneOf(["Allowed", "Disallowed"]), required: true))),
  RequestField("RateCard", .list(of: rate, 1...800, tooMany: .changeSetRates), required: true))

private let rate = object(
  RequestField("DimensionKey", .text(.length(1...100)), required: true),
  RequestField("Price", .text(.amount(decimals: 8)), required: true))

private let grant = object(
  RequestField("DimensionKey", .text(.length(1...100)), required: true),
  RequestField("MaxQuantity", .integer(1...2_147_483_646), required: true))

/// More than 60 instalments are a warning as long as they are no more than 86: AWS raised its limit, its shapes lag behind.
let scheduleTerm = object(
  RequestField("Type", .oneOf(["ResalePaymentScheduleTerm"]), required: true),
  RequestField("CurrencyCode", .oneOf(requestCurrencies), required: true),
  RequestField(
    "Schedule",
    .list(
      of: object(
        RequestField("ChargeDate", .text(.date), required: true),
        RequestField("ChargeAmount", .text(.amount(decimals: 2)), required: true)), 1...86,
      tooMany: .changeSetInstallments), required: true))
