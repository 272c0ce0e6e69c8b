internal import Findings
internal import JSON

extension AWSRule {
  static let changeSetName = AWSRule(
    "change-set-name", .warning, code: nil,
    title: "names and descriptions are plain and name no person",
    why: """
      The partner sees an authorization's name and description in reports. Documentation forbids special characters in names, \
      although AWS's own samples have spaces; \\, < and > are refused for offers. An e-mail address is nobody else's business.
      """,
    help: "use letters, digits, spaces and plain punctuation, and leave people out",
    source: "AWS Marketplace documentation, names of resale authorizations and offers",
    good: .changes(("UpdateInformation", #"{"Name": "Acme 2099", "Description": "Renewal for Acme"}"#)),
    bad: .changes(("UpdateInformation", #"{"Name": "Acme <2099>"}"#)))
}

extension ChangeSetCheck {
  func changeSetName() -> [Finding] {
    let details = details("CreateResaleAuthorization") + details("UpdateInformation")
    return details.flatMap { [$0["Name"], $0["Description"]].compactMap { $0 } }.compactMap { entry in
      guard let text = entry.string, let problem = nameProblem(text) else { return nil }
      return AWSRule.changeSetName.finding("\(shortened(text)) \(problem)", at: entry, in: file)
    }
  }
}

private func nameProblem(_ text: String) -> String? {
  if text.unicodeScalars.contains(where: { "\\<>".unicodeScalars.contains($0) }) { return "holds \\, < or >" }
  if text.unicodeScalars.contains(where: { isHidden($0) }) { return "holds a line end or a hidden character" }
  return text.contains(#/[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+\.[A-Za-z]/#) ? "holds an e-mail address" : nil
}

private func isHidden(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
  default: false
  }
}
