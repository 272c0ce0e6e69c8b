internal import Findings
internal import JSON

extension Rule {
  static let serviceStartPast = Rule(
    "service-start-past",
    title: "the service of an offer that is not accepted starts today or later",
    why: """
      A future-dated agreement starts on the date that the offer names. A date that has passed before anybody accepts is refused by \
      AWS Marketplace, or starts a term that is partly over. Accepted offers are left alone: their date may pass.
      """,
    help: "set product.serviceStart to a day ahead or to at-acceptance (AWS counts in UTC)",
    source: "AWS Marketplace, future-dated agreements",
    good: Sample(
      form: #"""
        {"product": {"serviceStart": "2025-04-01"},
         "offer": {"offerId": "offer-dacpxznflfwin"},
         "accepted": {"agreementId": "agmt-4mwg1nevbokzw95eca5797ixs", "at": "2025-03-10T14:32:07Z"}}
        """#),
    bad: Sample(form: #"{"product": {"serviceStart": "2025-04-01"}}"#))
}

extension OfferCheck {
  func serviceStartPast() -> [Finding] {
    guard let written = entry("product", "serviceStart"), let date = passedDate(written) else { return [] }
    return [finding(.serviceStartPast, "\(date.text) has passed; today is \(now.date.text) in UTC", at: written)]
  }
}
