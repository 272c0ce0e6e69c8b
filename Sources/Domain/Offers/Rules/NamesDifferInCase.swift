internal import Findings
internal import JSON

extension Rule {
  static let namesDifferInCase = Rule(
    "names-differ-in-case",
    title: "two files differ in more than letter case",
    why:
      "On macOS and Windows Terms.txt and terms.txt are one file: of the two, one is lost when the packet is copied.",
    help: "rename one of the two",
    source: "case-insensitive file systems",
    bad: Sample(
      form: #"{"eula": {"files": ["eula/terms.txt", "eula/Terms.txt"]}}"#,
      files: ["eula/terms.txt": Array("One.\n".utf8), "eula/Terms.txt": Array("Two.\n".utf8)]))
}

extension OfferCheck {
  func namesDifferInCase() -> [Finding] {
    var seen: [String: String] = [:]
    return namedFiles.compactMap { file in
      let folded = file.path.lowercased()
      guard let other = seen[folded], other != file.path else {
        seen[folded] = file.path
        return nil
      }
      let message = "\(jsonQuoted(file.path)) and \(jsonQuoted(other)) differ in letter case alone"
      return Rule.namesDifferInCase.finding(message, at: place(file.value))
    }
  }
}
