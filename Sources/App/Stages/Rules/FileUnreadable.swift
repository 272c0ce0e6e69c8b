internal import Findings

extension Rule {
  static let fileUnreadable = Rule(
    "file-unreadable",
    title: "every file can be read",
    why: """
      The file is there, but this account may not read it, or the disk failed.
      """,
    help: "give the account that runs bindery the right to read it",
    source: "errno of the system",
    bad: Sample(caption: "eula/master.pdf has mode 000"))
}
