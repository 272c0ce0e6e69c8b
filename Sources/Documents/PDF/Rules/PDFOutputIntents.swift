package import Findings

extension Rule {
  /// Colours of all sources are meant for one device.
  package static let pdfOutputIntents = Rule(
    "pdf-output-intents", .note,
    title: "colours of all sources are meant for one device",
    why: """
      A file can name the device that its colours are meant for, as PDF/A does, and some viewers show the \
      calibrated colours of all pages as the one device of a document would. Where sources name different ones, \
      or only some name one, those colours may look a shade different there; pages that would look different to \
      a reader are refused.
      """,
    help: "nothing to do, unless shades matter: then export all files with the same output intent",
    source: "ISO 32000-2, 14.11.5; Poppler",
    bad: Sample(
      form: #"{"eula": {"files": ["eula/master.pdf", "eula/order.pdf"]}}"#,
      files: [
        "eula/master.pdf": TinyPDF.calibrated().bytes, "eula/order.pdf": TinyPDF.calibrated(for: "sRGB").bytes,
      ],
      caption: "a file with calibrated colours is bound together with one that names a device"))
}
