package import Findings

extension Rule {
  /// A form field brings its own picture.
  package static let pdfFieldAppearance = Rule(
    "pdf-field-appearance",
    title: "a form field brings its own picture",
    why: """
      A field that has a value but no appearance is drawn by each viewer in its own way, or not at all. \
      What was agreed must not depend on the viewer. Only a text that can be shown in one way alone (the \
      field's own font has every character, and it fits) gets a picture.
      """,
    help: "open the form, save it so that its appearances are written, or print it to PDF",
    source: "ISO 32000-2, 12.5.5, 12.7.4.3 (NeedAppearances)",
    bad: .eula(
      TinyPDF.annotated(
        "/Subtype /Widget /FT /Tx /T (name) /P 3 0 R /V (Acme) /DA (/F1 12 Tf)",
        catalog: "/AcroForm << /Fields [6 0 R] >>"),
      caption: "a filled-in field that each viewer would draw in its own way"))
}
