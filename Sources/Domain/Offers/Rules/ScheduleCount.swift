internal import Findings
internal import JSON

extension Rule {
  static let scheduleCount = Rule(
    "schedule-count", .warning,
    title: "a payment schedule has at most 60 instalments",
    why: """
      AWS's own shapes and documentation allow 60 instalments; since 2026 up to 86 are reported to be accepted, which is the most that \
      this form takes.
      """,
    help: "merge instalments, or be ready for a refusal",
    source: "AWS Marketplace Catalog API, TOO_MANY_SCHEDULED_PAYMENTS; reports of 2026",
    good: Sample(rawForm: twiceMonthly(60), caption: "a schedule of 60 instalments"),
    bad: Sample(rawForm: twiceMonthly(61), caption: "a schedule of 61 instalments"))
}

/// A form with a schedule of so many instalments, two a month, that adds up to its line.
private func twiceMonthly(_ count: Int) -> [UInt8] {
  let entries = (0..<count).map { index in
    let (month, day) = (index / 2, index % 2 == 0 ? 10 : 25)
    return "{\"invoiceDate\": \"\(2100 + month / 12)-\(padded(month % 12 + 1, 2))-\(day)\", \"amount\": \"100.00\"}"
  }
  let text = """
    {
      "key": "acme-2099", "companyName": "Acme Robotics, Inc.", "buyerCountry": "US",
      "partner": {"name": "Cascade Cloud LLC", "country": "US"},
      "product": {
        "listing": "sentinel", "paymentModel": "payment-schedule", "currency": "USD", "billingTerm": "P36M",
        "serviceStart": "at-acceptance",
        "dimensions": [{"key": "users", "quantity": \(count), "unitPrice": "100.00"}],
        "schedule": [\(entries.joined(separator: ", "))]
      },
      "eula": {"type": "standard"}, "resellerAgreement": {"type": "standard"}, "quotes": [],
      "registration": {"Company": "Acme Robotics, Inc.", "Full Name": "Kim Lee", "Email Address": "kim@acme.example"},
      "contractMetadata": {"AWS Account Number": "012345678901", "Partner AWS Account Number": "777788889999"},
      "details": {"expirationDate": "2099-12-31"}, "notify": ["ae@isv.example", "revops@isv.example"]
    }
    """
  return Array(text.utf8)
}

extension OfferCheck {
  func scheduleCount() -> [Finding] {
    guard isToBeAuthorized, let written = entry("product", "schedule"), (61...86).contains(schedule.count) else {
      return []
    }
    return [finding(.scheduleCount, "has \(schedule.count) instalments; AWS documents 60", at: written)]
  }
}
