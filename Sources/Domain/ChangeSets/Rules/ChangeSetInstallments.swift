internal import Findings

extension AWSRule {
  static let changeSetInstallments = AWSRule(
    "change-set-installments", .error, code: "TOO_MANY_SCHEDULED_PAYMENTS",
    title: "a payment schedule has at most 86 instalments",
    why: "AWS documented 60 for years; since 2026 up to 86 are reported. No source knows of more.",
    help: "merge instalments",
    source: "AWS Marketplace Catalog API shapes, ResaleAuthorization@1.0: Schedule",
    good: .changes(("UpdatePaymentScheduleTerms", sampleSchedule())),
    bad: .changes(("UpdatePaymentScheduleTerms", sampleSchedule(monthlyInstallments(87)))))
}

/// Instalments on the first of so many months.
func monthlyInstallments(_ count: Int) -> String {
  (0..<count).map { index in
    let (year, month) = (2099 + index / 12, index % 12 + 1)
    return "{\"ChargeDate\": \"\(year)-\(month < 10 ? "0" : "")\(month)-01\", \"ChargeAmount\": \"100.00\"}"
  }.joined(separator: ", ")
}
