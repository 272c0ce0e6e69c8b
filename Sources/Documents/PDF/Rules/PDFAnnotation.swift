package import Findings

extension Rule {
  /// Annotations are links or plain comments.
  package static let pdfAnnotation = Rule(
    "pdf-annotation",
    title: "annotations are links or plain comments",
    why: """
      Other kinds (redaction marks, watermarks, printer's marks, private ones) are shown by rules that \
      a bound document can't vouch for; an unapplied redaction even shows what should be gone.
      """,
    help: "apply or remove the annotation, or print the file to PDF",
    source: "ISO 32000-2, 12.5.6",
    bad: .eula(TinyPDF.annotated("/Subtype /Redact"), caption: "a redaction that was marked and never applied"))
}
