package import Findings

extension Rule {
  /// A page measures at most 14,400 units of 1/72 inch.
  package static let pdfPageTooLarge = Rule(
    "pdf-page-too-large",
    title: "a page measures at most 14,400 units of 1/72 inch",
    why: "Readers differ on larger pages: some refuse them, some cut or scale them.",
    help: "export the page at its real size",
    source: "ISO 32000-1, annex C.2; ISO 32000-2, 7.7.3.3 (UserUnit)",
    bad: .eula(TinyPDF(mediaBox: "[0 0 20000 792]")))
}
