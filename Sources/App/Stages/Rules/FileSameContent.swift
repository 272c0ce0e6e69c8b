internal import Findings

extension Rule {
  static let fileSameContent = Rule(
    "file-same-content", .warning,
    title: "no file is another one under a second name",
    why: """
      Two files with the same bytes are bound one after the other, and the buyer reads the same pages twice. Most likely one file was \
      copied over another, and the terms that were meant are missing.
      """,
    help: "put the right file in its place, or name the file once",
    source: "Bindery: nothing is lost",
    good: Sample(
      form: #"{"eula": {"files": ["eula/a.txt", "eula/b.txt"]}}"#,
      files: ["eula/a.txt": Array("Terms of use.\n".utf8), "eula/b.txt": Array("Privacy.\n".utf8)]),
    bad: Sample(
      form: #"{"eula": {"files": ["eula/a.txt", "eula/b.txt"]}}"#,
      files: ["eula/a.txt": Array("Terms of use.\n".utf8), "eula/b.txt": Array("Terms of use.\n".utf8)]))
}
