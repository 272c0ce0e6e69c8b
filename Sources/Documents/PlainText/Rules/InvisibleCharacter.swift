package import Findings

extension Rule {
  package static let textInvisibleCharacter = Rule(
    "text-invisible-character", .warning,
    title: "a text file has no invisible characters",
    why: """
      Zero-width spaces, soft hyphens, stray byte order marks and tags leave no trace on the page but stay in the text: \
      searching and comparing words then fails, and text can be hidden in them. Joiners, selectors and direction marks are \
      sound where their scripts need them.
      """,
    help: "remove the characters if they were not meant",
    source: "Unicode 15, 23.2 and 23.9",
    good: .soundText,
    bad: .text("The Pro\u{200B}duct is licensed.\n"))
}
