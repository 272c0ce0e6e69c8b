internal import Findings
internal import JSON

extension Rule {
  static let namesDifferInCase = Rule(
    "names-differ-in-case",
    title: "two files differ in more than letter case or Unicode spelling",
    why: """
      On macOS and Windows Terms.txt and terms.txt are one file, and on macOS also two names of which one writes é as one character \
      and the other as e with an accent: of the two, one is lost when the packet is copied.
      """,
    help: "rename one of the two",
    source: "case-insensitive file systems; Unicode Standard Annex 15, normalization forms",
    good: Sample(
      form: #"{"eula": {"files": ["eula/terms.txt", "eula/support.txt"]}}"#,
      files: ["eula/terms.txt": Array("One.\n".utf8), "eula/support.txt": Array("Two.\n".utf8)]),
    bad: Sample(
      form: #"{"eula": {"files": ["eula/terms.txt", "eula/Terms.txt"]}}"#,
      files: ["eula/terms.txt": Array("One.\n".utf8), "eula/Terms.txt": Array("Two.\n".utf8)]))
}

extension OfferCheck {
  func namesDifferInCase() -> [Finding] {
    // Swift compares texts by what they show, so that one key stands for both spellings of an accented letter.
    var seen: [String: String] = [:]
    return namedFiles.compactMap { file in
      let path = file.string ?? ""
      guard let other = seen[path.lowercased()], !other.utf8.elementsEqual(path.utf8) else {
        seen[path.lowercased()] = path
        return nil
      }
      let what = other == path ? "in the Unicode spelling of their letters" : "in letter case"
      let message = "\(jsonQuoted(path)) and \(jsonQuoted(other)) differ \(what) alone"
      return finding(.namesDifferInCase, message, at: file, evidence: other == path ? [path, other].map(spelling) : [])
    }
  }
}
