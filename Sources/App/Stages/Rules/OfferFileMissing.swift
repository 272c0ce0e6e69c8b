internal import Findings

extension Rule {
  static let offerFileMissing = Rule(
    "offer-file-missing",
    title: "a packet has its offer.json",
    why: """
      The form says what the files are for.
      """,
    help: "put offer.json into the packet; bindery init writes a workspace with an example",
    source: "Bindery: packet",
    bad: Sample(caption: "a folder without offer.json"))
}
