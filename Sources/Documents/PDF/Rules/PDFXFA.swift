package import Findings

extension Rule {
  /// A PDF holds no XFA form.
  package static let pdfXFA = Rule(
    "pdf-xfa",
    title: "a PDF holds no XFA form",
    why: """
      The pages of an XFA form are made by a program inside the file; most readers show only a page \
      that asks for another reader.
      """,
    help: "open the file in the program that made it and print it to PDF",
    source: "ISO 32000-1, 12.7.8 (removed from PDF 2.0)",
    bad: .eula(TinyPDF(catalog: "/AcroForm << /Fields [] /XFA 6 0 R >>", objects: [6: TinyPDF.stream("<xdp/>")])))
}
