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
    good: Sample(
      form: #"{"eula": {"files": ["eula/master.pdf", "eula/privacy.txt"]}}"#,
      files: ["eula/privacy.txt": Array("Privacy addendum\n".utf8)]),
    bad: Sample(form: #"{"eula": {"files": ["eula/master.pdf", "eula/master.pdf"]}}"#))
}

extension OfferCheck {
  func fileTwice() -> [Finding] {
    // Names are compared byte by byte, as file systems do: two spellings of one letter are two files.
    var lines: [[UInt8]: Int] = [:]
    return namedFiles.compactMap { file in
      let path = file.string ?? ""
      guard let line = lines[Array(path.utf8)] else {
        lines[Array(path.utf8)] = file.value.position.line
        return nil
      }
      return finding(.fileTwice, "\(jsonQuoted(path)) is listed already, in line \(line)", at: file)
    }
  }
}
