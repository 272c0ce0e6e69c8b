internal import Findings

extension Rule {
  static let fileEmpty = Rule(
    "file-empty",
    title: "no file is empty",
    why: """
      An empty file is a copy that broke off, or a document that somebody forgot to write.
      """,
    help: "copy the file again",
    source: "partner offer form: documents",
    bad: Sample(files: ["eula/master.pdf": []]))
}
