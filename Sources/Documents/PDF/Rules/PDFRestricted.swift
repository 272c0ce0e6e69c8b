package import Findings

extension Rule {
  /// A PDF carries no restrictions.
  package static let pdfRestricted = Rule(
    "pdf-restricted",
    title: "a PDF carries no restrictions",
    why: """
      An owner password says that the author does not want the file to be changed or put together with \
      others. Tools that bind it all the same strip the protection in silence; Bindery does not.
      """,
    help: "ask the author for a file without restrictions (security: none)",
    source: "ISO 32000-2, 7.6.4.2",
    bad: .eula(
      TinyPDF.encrypted(
        owner: "c92422687facee686e373f10b5c7d04738053152f7e2ee30e11c69ec442576ab",
        user: "ae997b134813b3ae00b69f42512b3ee3e87f8be97a8131687ba313e192efdaf3"),
      caption: "opens for everybody, and forbids changes"))
}
