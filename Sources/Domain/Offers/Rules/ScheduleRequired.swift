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
    good: Sample(
      form: #"""
        {"product": {"paymentModel": "payment-schedule", "schedule": [{"invoiceDate": "2100-01-15", "amount": "240000.00"}]}}
        """#),
    bad: Sample(form: #"{"product": {"paymentModel": "payment-schedule", "schedule": []}}"#))
}

extension OfferCheck {
  func scheduleRequired() -> [Finding] {
    guard let paymentModel, let product = entry("product") else { return [] }
    let written = product.present("schedule")
    if let written, !written.isList { return [] }
    if paymentModel == .paymentSchedule, schedule.isEmpty {
      let message = "the payment model payment-schedule needs invoice dates and amounts"
      guard let written else { return [finding(.scheduleRequired, message, missing: "schedule", in: product)] }
      return [finding(.scheduleRequired, message, at: written)]
    }
    guard paymentModel != .paymentSchedule, !schedule.isEmpty, let written else { return [] }
    return [finding(.scheduleRequired, "the payment model \(paymentModel.rawValue) has no schedule", at: written)]
  }
}
