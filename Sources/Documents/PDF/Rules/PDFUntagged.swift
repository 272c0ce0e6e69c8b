package import Findings

extension Rule {
  /// All sources of a document are tagged, or none.
  package static let pdfUntagged = Rule(
    "pdf-untagged", .note,
    title: "all sources of a document are tagged, or none",
    why: """
      Tags tell assistive technology what is a heading, a list, a table. Those of the tagged sources are \
      kept; the pages of the others stay without.
      """,
    help: "export the file with tags (in Word: options, document structure tags for accessibility on)",
    source: "ISO 32000-2, 14.7, 14.8",
    bad: Sample(
      form: #"{"eula": {"files": ["eula/master.pdf", "eula/tagged.pdf"]}}"#,
      files: ["eula/master.pdf": TinyPDF().bytes, "eula/tagged.pdf": TinyPDF.tagged.bytes],
      caption: "an untagged PDF is bound together with a tagged one"))
}
