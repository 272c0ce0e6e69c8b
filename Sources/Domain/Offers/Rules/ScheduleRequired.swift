internal import Findings
internal import JSON

extension Rule {
  static let scheduleRequired = Rule(
    "schedule-required",
    title: "a payment schedule stands where the payment model is payment-schedule, and only there",
    why:
      "AWS invoices by the schedule; without one nothing is invoiced, and one beside another model would be ignored.",
    help: "add product.schedule, or choose the payment model that is meant",
    source: "AWS Marketplace Catalog API, PaymentScheduleTerm",
    bad: Sample(form: #"{"product": {"paymentModel": "payment-schedule", "schedule": []}}"#))
}

extension OfferCheck {
  func scheduleRequired() -> [Finding] {
    guard let paymentModel else { return [] }
    let written = value("product", "schedule")
    if paymentModel == .paymentSchedule, schedule.isEmpty {
      let message = "product.schedule: the payment model payment-schedule needs invoice dates and amounts"
      return [Rule.scheduleRequired.finding(message, at: place(written ?? value("product", "paymentModel")))]
    }
    guard paymentModel != .paymentSchedule, !schedule.isEmpty else { return [] }
    let message = "product.schedule: the payment model \(paymentModel.rawValue) has no schedule"
    return [Rule.scheduleRequired.finding(message, at: place(written))]
  }
}
