internal import Findings

extension Rule {
  static let listingTwice = Rule(
    "listing-twice",
    title: "each listing has a key of its own",
    why: "Of two files with one key, one would be taken silently.",
    help: "change the key of one of the two files",
    source: "Bindery: listings/*.json",
    bad: Sample(caption: "listings/a.json and listings/b.json both say \"key\": \"sentinel\""))
}
