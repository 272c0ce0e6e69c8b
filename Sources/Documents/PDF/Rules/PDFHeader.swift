package import Findings

extension Rule {
  /// A PDF begins with %PDF- at its first byte.
  package static let pdfHeader = Rule(
    "pdf-header",
    title: "a PDF begins with %PDF- at its first byte",
    why: """
      Readers search the first kilobyte for the header, so bytes before it can make one file a PDF to \
      one program and something else to another. A contract must be one thing to everybody.
      """,
    help: "open the file in the program that made it and save or export it as PDF again",
    source: "ISO 32000-2, 7.5.2",
    bad: .eula(Array("one line too many\n".utf8) + TinyPDF().bytes))
}
