package import Findings

extension Rule {
  /// Objects are nested within reason.
  package static let pdfTooDeep = Rule(
    "pdf-too-deep",
    title: "objects are nested within reason",
    why: "Real files nest a few dozen levels. Thousands are made to overrun the programs that open them.",
    help: "print the file to PDF",
    source: "a limit of Bindery",
    bad: .eula(TinyPDF.chain(of: 1_200), caption: "a font that leads to an object that leads to an object ..."))
}
