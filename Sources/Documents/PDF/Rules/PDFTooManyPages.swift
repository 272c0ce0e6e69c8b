package import Findings

extension Rule {
  /// A PDF has at most 5,000 pages.
  package static let pdfTooManyPages = Rule(
    "pdf-too-many-pages",
    title: "a PDF has at most 5,000 pages",
    why: """
      No contract has so many; a small file can claim any number and keep every program that opens it \
      busy.
      """,
    help: "check that this is the right file; split it if it is",
    source: "a limit of Bindery",
    bad: .eula(TinyPDF.manyPages(5_001)))
}
