package import Findings

extension Rule {
  /// Two independent readers see the same pages.
  package static let pdfReadersDisagree = Rule(
    "pdf-readers-disagree",
    title: "two independent readers see the same pages",
    why: """
      qpdf and Poppler must count the same pages of the same size. When they don't, two people can \
      open the same contract and see different documents.
      """,
    help: "open the file and export it as PDF again; then look at each page",
    source: "ISO 32000-2, 7.7.3; libqpdf and Poppler",
    bad: .eula(
      TinyPDF(objects: [2: "<< /Type /Pages /Kids [3 0 R] /Count 2 >>"]), caption: "counts two pages and lists one"))
}
