internal import Findings

extension Rule {
  static let eulaBytes = Rule(
    "eula-bytes",
    title: "the EULA's files have at most 6 MB together",
    why: """
      Larger sets are refused when the offer is created. 6 MB is read as 6 x 1,024 x 1,024 bytes at most.
      """,
    help: "export with smaller pictures, or drop a file",
    source: "partner offer form: no larger than 6 MB total",
    bad: Sample(
      form: #"{"eula": {"files": ["eula/big.txt"]}}"#,
      files: ["eula/big.txt": [UInt8](repeating: 0x0A, count: 6_291_457)], caption: "6,291,457 bytes"))
}
