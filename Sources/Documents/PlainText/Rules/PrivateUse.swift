package import Findings

extension Rule {
  package static let textPrivateUse = Rule(
    "text-private-use",
    title: "a text file has no private-use characters",
    why: """
      Private-use characters mean what one company or one font says: a bullet in one program, a logo, another letter or \
      an empty box in the next. A buyer could not tell what was agreed.
      """,
    help: "write a character that everybody has: word processors save the bullets of their symbol fonts like this",
    source: "Unicode 15, 23.5",
    good: .text("\u{2022} a bullet\n"),
    bad: .text("\u{F0B7} a bullet\n"))
}
