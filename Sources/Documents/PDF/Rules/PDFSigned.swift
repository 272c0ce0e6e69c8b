package import Findings

extension Rule {
  /// A PDF carries no digital signature.
  package static let pdfSigned = Rule(
    "pdf-signed",
    title: "a PDF carries no digital signature",
    why: """
      A signature seals the bytes of its file. Bound with others the pages would look signed, with a \
      signature that no longer holds.
      """,
    help: "bind the unsigned original, and keep the signed file as evidence beside it",
    source: "ISO 32000-2, 12.8",
    bad: .eula(
      TinyPDF.annotated(
        "/Subtype /Widget /FT /Sig /T (seal) /P 3 0 R /V 7 0 R",
        catalog: "/AcroForm << /Fields [6 0 R] /SigFlags 3 >>",
        objects: [7: "<< /Type /Sig /Filter /Adobe.PPKLite /Contents <00> /ByteRange [0 0 0 0] >>"])))
}
