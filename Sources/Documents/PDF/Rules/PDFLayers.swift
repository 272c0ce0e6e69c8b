package import Findings

extension Rule {
  /// A PDF has no layers.
  package static let pdfLayers = Rule(
    "pdf-layers",
    title: "a PDF has no layers",
    why: """
      A layer that is hidden by default is text that the buyer does not see; most tools that bind \
      files make it visible in silence. Layers can't be kept yet, so the file is refused.
      """,
    help: "flatten the layers: export the file with only what should be seen",
    source: "ISO 32000-2, 8.11",
    bad: .eula(
      TinyPDF(
        catalog: "/OCProperties << /OCGs [6 0 R] /D << /OFF [6 0 R] >> >>",
        objects: [6: "<< /Type /OCG /Name (DRAFT) >>"])))
}
