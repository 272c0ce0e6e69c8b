internal import Findings
internal import JSON

extension Rule {
  static let companyNameDiffers = Rule(
    "company-name-differs", .warning,
    title: "the buyer has one name: as company and in the registration",
    why: """
      The company name makes the opportunity's name on AWS Marketplace and stands in every notice about the offer; the registration's \
      goes into the new order notification. Two names become two customers in the books.
      """,
    help: "write the buyer's name in the same way in both places",
    source: "article: Company name; Registration details",
    good: Sample(form: #"{"companyName": "Acme Ltd.", "registration": {"Company": "Acme Ltd."}}"#),
    bad: Sample(form: #"{"registration": {"Company": "Acme Robotics Inc."}}"#))
}

extension OfferCheck {
  func companyNameDiffers() -> [Finding] {
    guard let company = entry("companyName")?.string, let written = entry("registration", "Company"),
      let registered = written.string, !registered.utf8.elementsEqual(company.utf8),
      // Of a blank one and of hidden characters, the shape has spoken.
      [company, registered].allSatisfy({ TextFormat.words(upTo: 255, example: "").problem($0) == nil })
    else { return [] }
    let isNear = nameSkeleton(registered) == nameSkeleton(company)
    let message = "\(jsonQuoted(registered)) is not companyName, \(jsonQuoted(company))"
    return [
      finding(.companyNameDiffers, message, at: written, evidence: isNear ? nameDifference(registered, company) : [])
    ]
  }
}
