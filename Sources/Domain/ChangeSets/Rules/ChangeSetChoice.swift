internal import Findings

extension AWSRule {
  static let changeSetChoice = AWSRule(
    "change-set-choice", .error, code: validation,
    title: "a code is one of AWS's codes, letter by letter",
    why: """
      Types of terms and documents, currencies and channels are codes. Documentation prints some of them wrongly: JPN for JPY, BYOL for \
      Byol, and names of terms that do not exist.
      """,
    help: "use one of the codes that the message names",
    source: "AWS Marketplace Catalog API shapes, ResaleAuthorization@1.0; botocore, marketplace-catalog",
    good: .changes(("UpdatePaymentScheduleTerms", sampleSchedule())),
    bad: .changes(("UpdatePaymentScheduleTerms", sampleSchedule(currency: "JPN"))))
}
