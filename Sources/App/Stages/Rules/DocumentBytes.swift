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
    bad: Sample(form: #"{"eula": {"files": ["eula/big.txt"]}}"#, files: ["eula/big.txt": longText(bytes: 5_990_000)], caption: "5,990,000 bytes of text, set as pages"))
}
