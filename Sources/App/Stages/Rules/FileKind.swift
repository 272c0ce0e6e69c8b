internal import Findings

extension Rule {
  static let fileKind = Rule(
    "file-kind",
    title: "a document is TXT or PDF",
    why: """
      AWS Marketplace takes TXT and PDF. Word documents and images must be exported first; a new name alone does not change them.
      """,
    help: "export the document as PDF",
    source: "partner offer form: Files must be formatted as TXT or PDF",
    bad: Sample(files: ["eula/master.pdf": Array("PK\u{3}\u{4}word/document.xml".utf8)]))
}
