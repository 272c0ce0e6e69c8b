package import Findings

extension Rule {
  /// Layers show by rules that a bound document can keep.
  package static let pdfLayers = Rule(
    "pdf-layers",
    title: "layers show by rules that a bound document can keep",
    why: """
      Layers are kept with what shows by default. A file whose layers follow another intent than \
      viewing would show something else once it is bound.
      """,
    help: "flatten the layers: export the file with only what should be seen",
    source: "ISO 32000-2, 8.11.2.3, 8.11.4",
    bad: .eula(
      TinyPDF(
        catalog: "/OCProperties << /OCGs [6 0 R] /D << /Intent /Design >> >>",
        objects: [6: "<< /Type /OCG /Name (Plan) /Intent /Design >>"])))
}
