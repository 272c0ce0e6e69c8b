internal import Findings

extension Rule {
  static let workerCrashed = Rule(
    "worker-crashed",
    title: "a document can be read without a crash",
    why: """
      Documents are opened in a process of its own. A file that makes the PDF libraries crash is damaged or made to \
      attack them; it ends that process and nothing else.
      """,
    help: "print the file to PDF again; do not open the original elsewhere before you know where it comes from",
    source: "Bindery: hostile input costs its own limits only",
    bad: Sample(caption: "a PDF that makes a library read beyond its memory"))
}
