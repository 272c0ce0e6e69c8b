package import Findings

extension Rule {
  /// A PDF has no form fields.
  package static let pdfFormFields = Rule(
    "pdf-form-fields",
    title: "a PDF has no form fields",
    why: """
      Fields that can be filled in make terms that anybody can change, and fields of the same name \
      share their values once files are bound. They can't be kept yet, so the file is refused instead \
      of losing them.
      """,
    help: "flatten the form: print it to PDF, or export it with the fields turned into text",
    source: "ISO 32000-2, 12.7",
    bad: .eula(
      TinyPDF.annotated(
        "/Subtype /Widget /FT /Tx /T (name) /P 3 0 R", catalog: "/AcroForm << /Fields [6 0 R] >>")))
}
