package import Findings

extension Rule {
  /// Every page looks in the bound document as it did in its source.
  package static let pdfPageChanged = Rule(
    "pdf-page-changed",
    title: "every page looks in the bound document as it did in its source",
    why: """
      Pages with layers, form fields, comments or removals are compared as Poppler shows them. A form \
      that asks viewers to draw its fields anew may say something else than the pictures that it holds, \
      and a part that an author has withdrawn may still be shown by some readers.
      """,
    help: "print the file to PDF, so that it shows what it holds",
    source: "Poppler; ISO 32000-2, 12.7.3 (NeedAppearances)",
    bad: .eula(
      TinyPDF.annotated(
        "/Subtype /Widget /FT /Tx /T (name) /P 3 0 R /V (Acme) /Q 2 /DA (/F1 12 Tf) /AP << /N 7 0 R >>",
        catalog: "/AcroForm << /Fields [6 0 R] /NeedAppearances true /DR << /Font << /F1 5 0 R >> >> >>",
        objects: [7: TinyPDF.stream("0 0 128 20 re f", "/Type /XObject /Subtype /Form /BBox [0 0 128 20]")]),
      caption: "viewers show the value \"Acme\", the field's own picture is a black bar"))
}
