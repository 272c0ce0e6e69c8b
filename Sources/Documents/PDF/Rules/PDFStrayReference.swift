package import Findings

extension Rule {
  /// What a page shows does not refer to other pages.
  package static let pdfStrayReference = Rule(
    "pdf-stray-reference",
    title: "what a page shows does not refer to other pages",
    why: """
      A reference to a page from within fonts, images or content would come out empty in the bound \
      document.
      """,
    help: "print the file to PDF",
    source: "ISO 32000-2, 7.8.3",
    bad: .eula(
      TinyPDF(objects: [5: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Home 3 0 R >>"]),
      caption: "a font that refers to the page"))
}
