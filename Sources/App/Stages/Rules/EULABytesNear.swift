internal import Findings

extension Rule {
  static let eulaBytesNear = Rule(
    "eula-bytes-near", .warning,
    title: "the EULA's files stay clearly below 6 MB",
    why: """
      Some read 6 MB as 6,000,000 bytes and some as 6,291,456: a set between the two may be refused.
      """,
    help: "make the set smaller than 6,000,000 bytes to be safe",
    source: "partner offer form: no larger than 6 MB total",
    bad: Sample(
      form: #"{"eula": {"files": ["eula/big.txt"]}}"#, files: ["eula/big.txt": longText(bytes: 6_000_001)],
      caption: "6,000,001 bytes"))
}
