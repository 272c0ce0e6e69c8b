package import Findings

extension Rule {
  package static let textLostCharacter = Rule(
    "text-lost-character", .warning,
    title: "a text file has no marks in place of lost characters",
    why: """
      A program that meets a byte it cannot read writes U+FFFD, a question mark in a black box, in its place. What stood there \
      is lost: a quotation mark, or a figure.
      """,
    help: "get the text from its source again",
    source: "Unicode 15, 23.8",
    good: .soundText,
    bad: .text("The price is 1\u{FFFD}000 a year.\n"))
}
