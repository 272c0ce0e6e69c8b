package import Findings

extension Rule {
  /// A PDF is read without a single complaint.
  package static let pdfDamaged = Rule(
    "pdf-damaged",
    title: "a PDF is read without a single complaint",
    why: """
      Readers repair a damaged file each in its own way, and a repaired contract may lack a page or \
      show another one. What was agreed must not depend on the program that opens it.
      """,
    help: "ask the author for the file again, or open it and export it as PDF anew; then compare the pages",
    source: "ISO 32000-2, 7.5; libqpdf reports a warning or an error",
    bad: .eula(
      TinyPDF(objects: [4: "<< /Length 9999 >>\nstream\nBT ET\nendstream"]),
      caption: "the content stream says it is longer than the file"))
}
