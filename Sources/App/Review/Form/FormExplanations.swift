internal import Findings
internal import JSON
internal import Offers

/// What values mean to the one who reads the page.
extension FormReader {
  func explanations(of path: String, _ value: JSONValue?) -> [String] {
    guard let text = value?.string else { return value == nil ? absence(of: path) : flag(path, value?.bool) }
    switch path {
    case "product.listing": return listing(text)
    case "product.paymentModel": return paymentModel(text)
    case "product.serviceStart": return serviceStart(text)
    case "eula.type": return text == "standard" ? ["The Standard Contract for AWS Marketplace (SCMP)."] : []
    case "resellerAgreement.type": return agreement(text)
    case "details.expirationDate": return expiration(text)
    case "details.renewal.channel":
      return text == "external" ? ["The customer bought outside AWS Marketplace before."] : []
    default: return []
    }
  }

  private func absence(of path: String) -> [String] {
    switch path {
    case "details.renewal": ["A new customer: no renewal."]
    case "offer.offerId": ["Not required; it is known once the partner has extended the offer."]
    default: []
    }
  }

  private func flag(_ path: String, _ isOn: Bool?) -> [String] {
    switch (path, isOn) {
    case ("offer.amending", true): ["An agreement-based offer: it replaces the Source Offer."]
    case ("offer.associate", true): ["The resale authorization exists; it is followed here, not created."]
    case ("details.zeroDollarPrices", true): ["Prices of zero are meant."]
    default: []
    }
  }

  private func listing(_ key: String) -> [String] {
    guard let listing = input.listing, listing.key == key else { return ["No listing of this name is configured."] }
    let tracking = listing.cppoTracking ? "CPPO tracking is on." : "CPPO tracking is off."
    return ["\(listing.title), \(listing.productID). \(tracking)"]
  }

  private func paymentModel(_ text: String) -> [String] {
    switch text {
    case "upfront": ["One invoice for the whole term."]
    case "payment-schedule": ["Invoices on the dates below; the partner can make one offer from it."]
    case "usage": ["By what is used, month by month; there is no fixed total."]
    default: []
    }
  }

  private func serviceStart(_ text: String) -> [String] {
    if text == "at-acceptance" { return ["On the day on which the buyer accepts."] }
    return CalendarDate(text).map { [daysAhead($0) + ": a future-dated agreement."] } ?? []
  }

  private func agreement(_ text: String) -> [String] {
    switch text {
    case "standard": ["The Reseller Contract for AWS Marketplace (RCMP)."]
    case "none": ["No agreement is attached."]
    default: []
    }
  }

  private func expiration(_ text: String) -> [String] {
    guard let date = CalendarDate(text) else { return [] }
    return ["Until 23:59:59 UTC, \(daysAhead(date))."]
      + [localTime(.endOfDay(date), zone: input.seller?.fiscalTimeZone)].compactMap { $0 }
  }

  private func daysAhead(_ date: CalendarDate) -> String { daysFrom(input.made.date, to: date) }
}

/// `today`, `in 12 days`, `3 days ago`.
func daysFrom(_ today: CalendarDate, to date: CalendarDate) -> String {
  let days = date.daysSince1970 - today.daysSince1970
  switch days {
  case 0: return "today"
  case 1: return "tomorrow"
  case -1: return "yesterday"
  case 2...: return "in \(grouped(days)) days"
  default: return "\(grouped(-days)) days ago"
  }
}
