internal import Findings

extension Rule {
  static let documentTooLarge = Rule(
    "document-too-large",
    title: "a bound document has at most 32 MiB",
    why: """
      Every program that shows a contract must be able to open it, and what a stranger's file can make of itself must \
      have an end.
      """,
    help: "make the files smaller, or bind fewer of them",
    source: "Bindery: limits of strangers' files",
    bad: Sample(caption: "text files whose pages together exceed 32 MiB"))
}
