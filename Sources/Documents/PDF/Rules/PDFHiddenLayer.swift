package import Findings

extension Rule {
  /// No layer is hidden.
  package static let pdfHiddenLayer = Rule(
    "pdf-hidden-layer", .warning,
    title: "no layer is hidden",
    why: """
      The buyer would agree to text that nobody shows: a hidden layer stays hidden in the bound document, \
      and any viewer can bring it to light later.
      """,
    help: "look at what the layer holds; remove the layer, or flatten the file with only what should be seen",
    source: "ISO 32000-2, 8.11.4.3 (BaseState, OFF)",
    bad: .eula(
      TinyPDF(
        catalog: "/OCProperties << /OCGs [6 0 R] /D << /OFF [6 0 R] >> >>",
        objects: [6: "<< /Type /OCG /Name (DRAFT) >>"])))
}
