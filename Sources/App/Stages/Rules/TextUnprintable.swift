internal import Findings

extension Rule {
  static let textUnprintable = Rule(
    "text-unprintable",
    title: "every character can be shown",
    why: """
      A character that no installed font has would be printed as an empty box: the buyer would agree to something else than was written.
      """,
    help: "install a font that has it, or replace the character",
    source: "Bindery: pages unaltered",
    bad: Sample(
      form: #"{"eula": {"files": ["eula/terms.txt"]}}"#,
      files: ["eula/terms.txt": Array("A character of no script: \u{1FBFA}\n".utf8)]))
}
