internal import Findings
internal import JSON

extension Rule {
  static let eulaFiles = Rule(
    "eula-files",
    title: "a custom EULA has files, the standard contract has none",
    why: "Files beside the standard contract would be dropped silently; a custom EULA without files has no text.",
    help: "list the files, or choose the type that is meant",
    source: "partner offer form: standard contract or up to five documents of your own",
    good: Sample(form: #"{"eula": {"type": "standard", "files": []}}"#),
    bad: Sample(form: #"{"eula": {"type": "standard"}}"#))
}

extension OfferCheck {
  func eulaFiles() -> [Finding] {
    guard let eula = entry("eula"), let type = eula.present("type")?.string else { return [] }
    guard let files = eula.present("files") else {
      guard type == "custom", eula.value["files"] == nil else { return [] }
      return [finding(.eulaFiles, "a custom EULA needs at least one file", missing: "files", in: eula)]
    }
    guard files.isList else { return [] }
    let count = files.elements.count
    if type == "custom", count == 0 { return [finding(.eulaFiles, "a custom EULA needs at least one file", at: files)] }
    guard type == "standard", count > 0 else { return [] }
    return [finding(.eulaFiles, "the standard contract takes no files, but \(count) are listed", at: files)]
  }
}
