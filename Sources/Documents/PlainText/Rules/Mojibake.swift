package import Findings

extension Rule {
  package static let textMojibake = Rule(
    "text-mojibake", .warning,
    title: "a text file has no letters that were read in a wrong encoding",
    why: """
      A program that takes UTF-8 for windows-1252 or windows-874 turns "doesn\u{2019}t" into "doesn\u{E2}\u{20AC}\u{2122}t" or \
      "doesn\u{E42}\u{20AC}\u{2122}t", and saves that. The file is sound, its words are not, and the page would show them \
      to the buyer. They may be meant, so nothing is repaired.
      """,
    help: "get the text from its source again, or replace the places by the repaired ones and save the file as UTF-8",
    source: "Unicode 15, 3.9; Microsoft code pages 1252 and 874",
    good: .text("The Product doesn\u{2019}t include support.\n"),
    bad: .text("The Product doesn\u{E2}\u{20AC}\u{2122}t include support.\n"))
}
