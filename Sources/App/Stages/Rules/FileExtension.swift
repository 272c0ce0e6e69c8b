internal import Findings

extension Rule {
  static let fileExtension = Rule(
    "file-extension",
    title: "a file's name says what it is",
    why: """
      Mail programs, AWS and the buyer's computer go by the name: a PDF called .txt is opened as garbage.
      """,
    help: "rename the file to .pdf or .txt, and change its path in offer.json",
    source: "partner offer form: TXT or PDF",
    bad: Sample(
      form: #"{"eula": {"files": ["eula/terms.pdf"]}}"#, files: ["eula/terms.pdf": Array("Terms of use.\n".utf8)]))
}
