internal import Findings

extension AWSRule {
  static let changeSetNetTerms = AWSRule(
    "change-set-net-terms", .warning, code: validation,
    title: "net payment terms are as AWS documents them",
    why: """
      The longest time that the partner may grant for payment by invoice is a code. AWS's published shapes do not know this change \
      yet, so what is found is a warning.
      """,
    help: "use one of P15D, P30D, P45D, P60D, P90D and P120D",
    source: "AWS Marketplace documentation, UpdateNetPaymentTerms",
    good: .changes(
      (netPaymentTerms, #"{"Terms": [{"Type": "ResaleNetPaymentTerm", "PaymentDuePeriod": "P60D"}]}"#)),
    bad: .changes(
      (netPaymentTerms, #"{"Terms": [{"Type": "ResaleNetPaymentTerm", "PaymentDuePeriod": "P61D"}]}"#)))
}

extension ChangeSetCheck {
  func changeSetNetTerms() -> [Finding] {
    details(netPaymentTerms).flatMap { netPaymentShape.findings(in: $0, file: file) }.map { found in
      AWSRule.changeSetNetTerms.rule.finding(found.message, at: found.place)
    }
  }
}
