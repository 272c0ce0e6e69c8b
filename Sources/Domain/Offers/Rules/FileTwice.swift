internal import Findings
internal import JSON

extension Rule {
  static let fileTwice = Rule(
    "file-twice",
    title: "each file stands once in the packet's documents",
    why: """
      A file listed twice is nearly always a mistake for another one, and its pages would stand in the contract twice. A file that \
      is both the buyer's and the reseller's would show the buyer what only the partner may see.
      """,
    help: "remove one of the two, or name the file that is meant",
    source: "partner offer form: up to five documents",
    bad: Sample(form: #"{"eula": {"files": ["eula/master.pdf", "eula/master.pdf"]}}"#))
}

extension OfferCheck {
  func fileTwice() -> [Finding] {
    var lines: [String: Int] = [:]
    return namedFiles.compactMap { file in
      guard let line = lines[file.path] else {
        lines[file.path] = file.value.position.line
        return nil
      }
      let message = "\(jsonQuoted(file.path)) is listed already, in line \(line)"
      return Rule.fileTwice.finding(message, at: place(file.value))
    }
  }
}
