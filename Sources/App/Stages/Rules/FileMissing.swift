internal import Findings

extension Rule {
  static let fileMissing = Rule(
    "file-missing",
    title: "every file that the form names is in the packet",
    why: """
      A document that is missing would be missing in the contract.
      """,
    help: "copy the file into the packet, or correct its path",
    source: "partner offer form: documents",
    bad: Sample(form: #"{"eula": {"files": ["eula/mastre.pdf"]}}"#))
}
