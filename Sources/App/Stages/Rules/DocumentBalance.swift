internal import Findings

extension Rule {
  static let documentBalance = Rule(
    "document-balance",
    title: "a bound document holds all that its sources held",
    why: """
      What was bound is read back: pages, content, links, outlines, fields, tags, layers, comments and labels must \
      balance with those of the sources, less what was reported as removed. Where they do not, nothing is published.
      """,
    help: "print the file to PDF, so that it holds only what it shows, and tell us which program made it",
    source: "Bindery: pages unaltered, nothing lost, or a refusal",
    bad: Sample(caption: "a file whose structure libqpdf reads in another way than it writes it"))
}
