package import Findings

extension Rule {
  package static let textBidiControl = Rule(
    "text-bidi-control",
    title: "a text file has no characters that turn the order of letters round",
    why: """
      With embedding, override and isolate marks a page can show other words than the file has: a file that says \
      "001 :tnuocsid" shows "discount: 100". A right-to-left mark among figures turns them round likewise. What is accepted must \
      be what is read.
      """,
    help: "remove the marks; Hebrew and Arabic text is set right without them",
    source: "Unicode UAX #9, 2; CVE-2021-42574",
    good: .text("המוצר (License) ניתן ללקוח.\n"),
    bad: .text("The \u{202E}001 :tnuocsid\u{202C} is final.\n"))
}
