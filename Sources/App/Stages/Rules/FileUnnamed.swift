internal import Findings

extension Rule {
  static let fileUnnamed = Rule(
    "file-unnamed", .warning,
    title: "every file of the packet is named in its form",
    why: "A file that lies in the packet but not in the form is not published: perhaps an addendum that was forgotten.",
    help: "name the file in offer.json, or take it out of the packet",
    source: "Bindery: every file is accounted for",
    good: Sample(
      form: #"{"eula": {"files": ["eula/master.pdf", "eula/addendum.txt"]}}"#,
      files: ["eula/addendum.txt": Array("Addendum.\n".utf8)]),
    bad: Sample(files: ["eula/addendum.txt": Array("Addendum.\n".utf8)]))
}
