/// What is sold, at which price: product and pricing of the form. Prices are wholesale: what the partner pays.
public struct Product: Sendable, Equatable {
  /// Key of a listing file.
  public var listing: String
  public var paymentModel: PaymentModel
  public var currency: Currency
  /// The term in months.
  public var months: Int
  public var serviceStart: ServiceStart
  /// The last day on which the agreement may start, where the form names one.
  public var latestServiceStart: CalendarDate?
  public var lines: [Line]
  public var schedule: [Installment]

  public enum PaymentModel: String, Sendable, CaseIterable {
    case upfront
    case paymentSchedule = "payment-schedule"
    case usage
  }

  public enum ServiceStart: Sendable, Equatable {
    case atAcceptance
    /// A future-dated agreement.
    case on(CalendarDate)
  }

  /// One dimension of the listing.
  public struct Line: Sendable, Equatable {
    public var dimension: String
    /// Nil for usage, which nobody knows before.
    public var quantity: Int?
    /// For the whole term.
    public var unitPrice: ExactDecimal
    /// Quantity times unit price; zero for usage.
    public var amount: Money
  }

  public struct Installment: Sendable, Equatable {
    /// A UTC date.
    public var invoiceDate: CalendarDate
    public var amount: Money
  }

  /// Total wholesale contract value: the sum of the lines (AWS report column gross_revenue).
  ///
  /// Exact: a form whose lines add up to more than `Money.most` is not decoded.
  public var total: Money {
    guard let total = Money.sum(lines.map(\.amount), in: currency) else {
      preconditionFailure("lines of one form have one currency and at most 15 digits")
    }
    return total
  }

  /// The start-date limit of a future-dated agreement; nil for one that starts when the buyer accepts.
  /// Source: AWS Marketplace Catalog API, MaximumAgreementStartDate.
  public var startDateLimit: CalendarDate? {
    if let latestServiceStart { return latestServiceStart }
    guard case .on(let date) = serviceStart else { return nil }
    return date
  }

  /// ISO 8601: `P12M`.
  public var billingTerm: String { "P\(months)M" }
}
