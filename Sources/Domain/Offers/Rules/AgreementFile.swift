internal import Findings
internal import JSON

extension Rule {
  static let agreementFile = Rule(
    "agreement-file",
    title: "a custom reseller agreement has a file, the others have none",
    why: "A file beside the standard contract would be dropped silently; a custom agreement without one has no text.",
    help: "name the file, or choose the type that is meant",
    source: "partner offer form: reseller agreement",
    bad: Sample(form: #"{"resellerAgreement": {"type": "custom"}}"#))
}

extension OfferCheck {
  func agreementFile() -> [Finding] {
    guard let type = value("resellerAgreement", "type"), let name = type.string else { return [] }
    let file = value("resellerAgreement", "file")
    if name == "custom", file == nil {
      return [Rule.agreementFile.finding("resellerAgreement.file: a custom agreement needs a file", at: place(type))]
    }
    guard name == "standard" || name == "none", file != nil else { return [] }
    let message = "resellerAgreement.file: the type \(name) takes no file"
    return [Rule.agreementFile.finding(message, at: place(file))]
  }
}
