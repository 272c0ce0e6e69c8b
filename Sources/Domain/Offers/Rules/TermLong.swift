internal import Findings
internal import JSON

extension Rule {
  static let termLong = Rule(
    "term-long", .warning,
    title: "the term is as long as AWS documents it: five years for SaaS, three for software on machines",
    why: """
      For years private offers could last 60 months for SaaS and 36 for AMI and container products; since 2026 up to 144 months are \
      reported, which is the most that this form takes.
      """,
    help: "shorten product.billingTerm, or be ready for a refusal",
    source: "AWS Marketplace, private offers: contract duration; reports of 2026",
    good: Sample(form: #"{"product": {"billingTerm": "P60M"}}"#),
    bad: Sample(form: #"{"product": {"billingTerm": "P61M"}}"#))
}

extension OfferCheck {
  func termLong() -> [Finding] {
    guard isToBeAuthorized, paymentModel != .usage, let listing, let most = Self.documentedMonths[listing.type],
      let written = entry("product", "billingTerm"), let months = written.string.flatMap(billingMonths), months > most
    else { return [] }
    return [finding(.termLong, "\(months) months; AWS documents \(most) for \(listing.type)", at: written)]
  }

  private static let documentedMonths = ["saas": 60, "ami": 36, "container": 36]
}
