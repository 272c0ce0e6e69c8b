package import Findings

extension Rule {
  /// Nothing in a PDF acts, plays or is attached.
  package static let pdfActiveContent = Rule(
    "pdf-active-content", .warning,
    title: "nothing in a PDF acts, plays or is attached",
    why: """
      Scripts, programs, media, attached files and links into other files have no place in a contract: \
      they can change what is seen, and mail filters stop them. They are left out of the bound document, \
      or refused where that is asked for. Links go to pages of the same file, or by http, https or mailto.
      """,
    help: "export the file without scripts, media and attachments; write links as plain web addresses",
    source: "ISO 32000-2, 12.6, 7.11.4, 13",
    bad: .eula(
      TinyPDF(catalog: "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"), caption: "a script runs on opening"))
}
