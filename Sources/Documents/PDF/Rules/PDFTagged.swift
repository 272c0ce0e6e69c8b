package import Findings

extension Rule {
  /// A PDF is not tagged.
  package static let pdfTagged = Rule(
    "pdf-tagged",
    title: "a PDF is not tagged",
    why: """
      Tags tell assistive technology what is a heading, a list, a table. They can't be kept yet, so \
      the file is refused instead of losing them.
      """,
    help: "export the file without tags (in Word: options, document structure tags for accessibility off)",
    source: "ISO 32000-2, 14.7, 14.8",
    bad: .eula(
      TinyPDF(
        catalog: "/MarkInfo << /Marked true >> /StructTreeRoot 6 0 R", objects: [6: "<< /Type /StructTreeRoot >>"])))
}
