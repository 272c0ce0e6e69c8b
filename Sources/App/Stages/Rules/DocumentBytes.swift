internal import Findings

extension Rule {
  static let documentBytes = Rule(
    "document-bytes", .warning,
    title: "the consolidated document stays below the limit too",
    why: """
      The files together are small enough, but the one file that AWS gets is larger than the limit; AWS does not publish its own.
      """,
    help: "turn large TXT files into PDF, or drop a file",
    source: "partner offer form: no larger than 6 MB total",
    bad: Sample(
      form: #"{"eula": {"files": ["eula/terms.txt"]}}"#, files: ["eula/terms.txt": longText(bytes: 9_000)],
      pipeline: #"{"stages": {"eula": {"with": {"maxBytes": 10000, "warnBytes": 10000}}}}"#,
      caption: "9,000 bytes of text, set as pages with their font, against a limit of 10,000"))
}
