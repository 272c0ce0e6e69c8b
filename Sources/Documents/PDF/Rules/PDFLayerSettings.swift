package import Findings

extension Rule {
  /// A file has one setting of its layers.
  package static let pdfLayerSettings = Rule(
    "pdf-layer-settings", .note,
    title: "a file has one setting of its layers",
    why: """
      The setting that viewers use on opening is kept. Further ones, which a reader could choose instead, \
      and layers to which nothing can belong are left out of the bound document.
      """,
    help: "nothing to do, unless the choice matters to you",
    source: "ISO 32000-2, 8.11.4.2 (Configs)",
    bad: .eula(
      TinyPDF(
        catalog: "/OCProperties << /OCGs [6 0 R] /D << >> /Configs [<< /Name (Other) /OFF [6 0 R] >>] >>",
        objects: [6: "<< /Type /OCG /Name (Notes) >>"])))
}
