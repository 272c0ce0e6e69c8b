package import Findings

extension Rule {
  package static let textControlCharacter = Rule(
    "text-control-character",
    title: "a text file has no control characters but tabs, line ends and form feeds",
    why: """
      NUL, escape, the C1 controls and noncharacters have no shape on paper: each program shows something else, or \
      nothing. They come from damaged files, terminal captures and wrong encodings.
      """,
    help: "remove the characters, or save the file again from its source as UTF-8",
    source: "Unicode 15, 23.1 and 23.7",
    good: .soundText,
    bad: .text("1. License.\u{1B}[1m Vendor grants\u{0} rights.\n"))
}
