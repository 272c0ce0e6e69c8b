package import Findings

extension Rule {
  /// Article threads are left out.
  package static let pdfArticleThreads = Rule(
    "pdf-article-threads", .note,
    title: "article threads are left out",
    why: """
      Threads lead a reader through the columns of a magazine. They are no part of what a page shows; \
      the bound document goes without them.
      """,
    help: "nothing to do, unless the reading order matters to you",
    source: "ISO 32000-2, 12.4.3",
    bad: .eula(
      TinyPDF(
        catalog: "/Threads [6 0 R]", page: "/B [7 0 R]",
        objects: [
          6: "<< /Type /Thread /F 7 0 R >>",
          7: "<< /Type /Bead /T 6 0 R /N 7 0 R /V 7 0 R /P 3 0 R /R [0 0 612 792] >>",
        ])))
}
