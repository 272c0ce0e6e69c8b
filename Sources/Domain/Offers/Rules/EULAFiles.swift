internal import Findings
internal import JSON

extension Rule {
  static let eulaFiles = Rule(
    "eula-files",
    title: "a custom EULA has files, the standard contract has none",
    why: "Files beside the standard contract would be dropped silently; a custom EULA without files has no text.",
    help: "list the files, or choose the type that is meant",
    source: "partner offer form: standard contract or up to five documents of your own",
    bad: Sample(form: #"{"eula": {"type": "standard"}}"#))
}

extension OfferCheck {
  func eulaFiles() -> [Finding] {
    guard let type = value("eula", "type"), let name = type.string else { return [] }
    let files = value("eula", "files")?.elements ?? []
    if name == "custom", files.isEmpty {
      return [Rule.eulaFiles.finding("eula.files: a custom EULA needs at least one file", at: place(type))]
    }
    guard name == "standard", !files.isEmpty else { return [] }
    let message = "eula.files: the standard contract takes no files, but \(files.count) are listed"
    return [Rule.eulaFiles.finding(message, at: place(value("eula", "files")))]
  }
}
