internal import JSON

extension Product {
  init?(_ json: JSONValue) {
    guard let listing = json["listing"]?.string,
      let model = json["paymentModel"]?.string.flatMap(PaymentModel.init),
      let currency = json["currency"]?.string.flatMap(Currency.init(code:)),
      let months = json["billingTerm"]?.string.flatMap(billingMonths),
      let start = json["serviceStart"]?.string.flatMap(ServiceStart.init),
      let limit = readOptional(json["latestServiceStart"], { $0.string.flatMap(CalendarDate.init) })
    else { return nil }
    guard json["dimensions"] != nil, let lines = readAll(json["dimensions"], { Line($0, currency) }),
      let schedule = readAll(json["schedule"], { Installment($0, currency) }),
      lines.map(\.amount).fitTogether(in: currency), schedule.map(\.amount).fitTogether(in: currency)
    else { return nil }
    self.init(
      listing: listing, paymentModel: model, currency: currency, months: months, serviceStart: start,
      latestServiceStart: limit, lines: lines, schedule: schedule)
  }
}

extension Product.ServiceStart {
  fileprivate init?(_ text: String) {
    if text == "at-acceptance" {
      self = .atAcceptance
    } else if let date = CalendarDate(text) {
      self = .on(date)
    } else {
      return nil
    }
  }

  /// As the form writes it.
  public var text: String {
    switch self {
    case .atAcceptance: "at-acceptance"
    case .on(let date): date.text
    }
  }
}

extension Product.Line {
  fileprivate init?(_ json: JSONValue, _ currency: Currency) {
    guard let quantity = readOptional(json["quantity"], \.int), let dimension = json["key"]?.string,
      let price = json["unitPrice"]?.string.flatMap(ExactDecimal.init),
      let minorUnits = price.minorUnits(times: Int64(quantity ?? 0), exponent: currency.exponent)
    else { return nil }
    self.init(
      dimension: dimension, quantity: quantity, unitPrice: price,
      amount: Money(minorUnits: minorUnits, currency: currency))
  }
}

extension Product.Installment {
  fileprivate init?(_ json: JSONValue, _ currency: Currency) {
    guard let date = json["invoiceDate"]?.string.flatMap(CalendarDate.init),
      let amount = json["amount"]?.string.flatMap({ Money($0, currency) })
    else { return nil }
    self.init(invoiceDate: date, amount: amount)
  }
}
