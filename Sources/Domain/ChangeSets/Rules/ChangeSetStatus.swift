internal import Findings

extension AWSRule {
  static let changeSetStatus = AWSRule(
    "change-set-status", .warning, code: "INCOMPATIBLE_STATUS",
    title: "an authorization is withdrawn by a request of its own",
    why: """
      A released authorization cannot be changed, a draft cannot be restricted, and restricting is for good: together with another \
      change of the same authorization it cannot be meant.
      """,
    help: "send RestrictResaleAuthorization alone",
    source: "AWS Marketplace documentation: changes after release; restricting",
    good: .changes(("RestrictResaleAuthorization", "{}")),
    bad: .changes(
      ("RestrictResaleAuthorization", "{}"), ("UpdateAvailability", #"{"AvailabilityEndDate": "2099-12-31"}"#)))
}

extension ChangeSetCheck {
  func changeSetStatus() -> [Finding] {
    authorizations.compactMap { authorization in
      guard authorization.changes.contains(where: { $0.type != "RestrictResaleAuthorization" }),
        let type = authorization.change("RestrictResaleAuthorization")?.entry["ChangeType"]
      else { return nil }
      let message = "stands beside other changes of the same authorization"
      return AWSRule.changeSetStatus.finding(message, at: type, in: file)
    }
  }
}
