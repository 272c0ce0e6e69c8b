package import Findings

extension Rule {
  /// Everything that a PDF shows is inside it.
  package static let pdfExternalStream = Rule(
    "pdf-external-stream",
    title: "everything that a PDF shows is inside it",
    why: """
      A part that is kept in another file is shown or not, as the reader's machine has it: nobody \
      knows what was agreed.
      """,
    help: "export the file again with everything embedded",
    source: "ISO 32000-2, 7.3.8.2 (F)",
    bad: .eula(
      TinyPDF(
        objects: [
          5: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>",
          6: "<< /Length 0 /F (/etc/passwd) >>\nstream\n\nendstream",
        ])))
}
