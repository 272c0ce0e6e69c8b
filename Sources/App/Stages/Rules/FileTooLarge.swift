internal import Findings

extension Rule {
  static let fileTooLarge = Rule(
    "file-too-large",
    title: "no file is too large to be read",
    why: """
      Six megabytes are the limit for all documents together. A file of gigabytes is a mistake or an attack; it is refused by its size alone.
      """,
    help: "export the document again with smaller pictures",
    source: "partner offer form: no larger than 6 MB total",
    bad: Sample(
      files: ["eula/master.pdf": [UInt8](repeating: 0x20, count: (16 << 20) + 1)], caption: "a file of more than 16 MiB"
    ))
}
