package import Findings

extension Rule {
  /// Form fields can't be filled in any more.
  package static let pdfFormFields = Rule(
    "pdf-form-fields", .note,
    title: "form fields can't be filled in any more",
    why: """
      Fields that can be filled in make terms that anybody can change. The bound document shows every \
      field with its value, read-only, under a name of its own for each source.
      """,
    help: "fill in what must be filled in before the file is bound",
    source: "ISO 32000-2, 12.7",
    bad: .eula(
      TinyPDF.annotated(
        "/Subtype /Widget /FT /Tx /T (name) /P 3 0 R /V (Acme) /AP << /N 7 0 R >>",
        catalog: "/AcroForm << /Fields [6 0 R] >>",
        objects: [7: TinyPDF.stream("0 0 9 9 re f", "/Type /XObject /Subtype /Form /BBox [0 0 128 20]")])))
}
