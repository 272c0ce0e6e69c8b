package import Findings

extension Rule {
  /// Nothing follows the end of a PDF.
  package static let pdfTrailingData = Rule(
    "pdf-trailing-data",
    title: "nothing follows the end of a PDF",
    why: """
      Bytes after the end mark are shown by no reader and lost in every copy; files that are a PDF and \
      an archive or a web page at once are made this way.
      """,
    help: "open the file and save or export it as PDF again, so that it ends at its end mark",
    source: "ISO 32000-2, 7.5.5",
    bad: .eula(TinyPDF().bytes + Array("<html>another document</html>".utf8)))
}
