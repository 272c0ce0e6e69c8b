package import Findings

extension Rule {
  /// A PDF has at least one page.
  package static let pdfNoPages = Rule(
    "pdf-no-pages",
    title: "a PDF has at least one page",
    why: "A source without pages would vanish from the bound document without a trace.",
    help: "name the file that holds the terms, or take this one out of the form",
    source: "ISO 32000-2, 7.7.3",
    bad: .eula(TinyPDF(objects: [2: "<< /Type /Pages /Kids [] /Count 0 >>"])))
}
