internal import Findings

extension Rule {
  static let workerReply = Rule(
    "worker-reply",
    title: "the answer about a document can be believed",
    why: """
      The process that opens documents is not trusted: a file may have taken it over. An answer that names unknown \
      rules, other files or pages that do not follow each other is not believed.
      """,
    help: "do not open the file elsewhere before you know where it comes from",
    source: "Bindery: hostile input costs its own limits only",
    bad: Sample(caption: "a PDF that makes the reading process answer something of its own"))
}
