internal import Findings
internal import JSON

extension Rule {
  static let agreementFile = Rule(
    "agreement-file",
    title: "a custom reseller agreement has a file, the others have none",
    why: "A file beside the standard contract would be dropped silently; a custom agreement without one has no text.",
    help: "name the file, or choose the type that is meant",
    source: "partner offer form: reseller agreement",
    good: Sample(
      form: #"{"resellerAgreement": {"type": "custom", "file": "reseller/agreement.txt"}}"#,
      files: ["reseller/agreement.txt": Array("Reseller agreement\n".utf8)]),
    bad: Sample(form: #"{"resellerAgreement": {"type": "custom"}}"#))
}

extension OfferCheck {
  func agreementFile() -> [Finding] {
    guard let agreement = entry("resellerAgreement"), let type = agreement.present("type")?.string else { return [] }
    let file = agreement.present("file")
    if type == "custom", file == nil {
      return [finding(.agreementFile, "a custom agreement needs a file", missing: "file", in: agreement)]
    }
    guard type == "standard" || type == "none", let file else { return [] }
    return [finding(.agreementFile, "the type \(type) takes no file", at: file)]
  }
}
