package import Findings

extension Rule {
  /// Every link and outline entry leads somewhere.
  package static let pdfLinkBroken = Rule(
    "pdf-link-broken", .warning,
    title: "every link and outline entry leads somewhere",
    why: """
      A link that leads nowhere in its own file leads nowhere in the bound document, and a reference to a \
      missing clause is worth a look before the buyer finds it.
      """,
    help: "where the clause matters, repair the link and export the file again",
    source: "ISO 32000-2, 12.3.2",
    bad: .eula(TinyPDF.annotated("/Subtype /Link /Dest (clause-9)")))
}
